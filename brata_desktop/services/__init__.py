"""Use cases: one module per noun, functions are verbs."""
