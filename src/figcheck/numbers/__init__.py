"""Printed numbers: from text to figures and back, and the sets of values that figures stand for.

`lexer` finds the numbers of running text, `parse` reads one number whole, `readings` gives a figure's set,
`printing` writes figures and sets. Nothing above this floor reads a number from text by itself.
"""
