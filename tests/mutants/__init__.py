"""Changes the rules one by one and sees which changes no test notices: `make mutants`."""
