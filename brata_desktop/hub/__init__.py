"""The shared database: schema, functions, and the command that looks after them."""
