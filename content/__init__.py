"""What the companion knows: exercises, rules, words. No clock, no disk, no network."""
