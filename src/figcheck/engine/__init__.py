"""Mathematics only: sets of values under constraints, without a word about figures, print or prose.

`solve` decides a system of `constraints`: sets are shrunk (`propagate`), a linear program refutes what that
leaves (`relaxation`, `simplex`, `tableau`), values are looked for (`witness`). `conflicts` and `repairs` put
questions about parts of a system to an `oracle`. `integers` holds short proofs; the other files are what
statistics need: samples of whole numbers, distributions, limits of proportions, effects, fourfold tables.
"""
