"""The kinds of claim, one file each with its documentation and its examples; `registry` lists them.

Beside them stand what all kinds are made of (`claim`, `roles`, `settings`, `wording`) and what they are
about: the `article` with its figures, and the `document` with its text.
"""
