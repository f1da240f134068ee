"""When a prompt is due and how it is delivered."""
