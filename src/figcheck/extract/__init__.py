"""From prose to claims: sentences become letters, cues bind figures, what is kept becomes typed claims.

    flow          the text as its words are read, without the fillers of markup, and the way back
    passages      paragraphs and sentences
    places        where figures stand, and the sentences around them
    candidates    which of these may hold a claim, told before they are read
    words         the alphabet: a capital letter a class of figures, a small one a class of words
    gaps          the words between two figures, as letters
    labels        what a number is by its `surroundings`: operand, year, level, label, range
    tokens        a sentence as one letter a token
    cues/         the tables: one entry a form of words, a file a kind of claim
    bind          the cues over the letters, strictest first, used figures taken out
    explained     what the rest of a sentence says of figures that miss: then they were not meant as bound
    figures       figures built once each, only for claims; whether their units agree
    unit_marks    units that are no units of ours, by the mark behind a number
    claims        bound cues as typed claims
    discourse     wholes and totals that stand in a sentence before
    inferred      shares whose whole is a size stated elsewhere (`sizes`) or named before (`named`)
    forms/        what is read from the text itself: dates, units in brackets, margins, repeated quantities
    statistics/   test statistics, intervals, means and their spread
    cohorts/      how many people are where in a study: randomised, in groups, left out
    unbound       why a figure is in no claim, and what the `nearest` cue lacks, computed only when asked for
    whole         an article with weak cues as well, for a person who looks at one text
    offered       which forms of words are on, and which are in preview
    read          an article from a document

**To add a cue**, write a `Cue` into a table in `cues/` (the language of the patterns is explained in
`cues/language.py`): its name, its pattern, and at least two sentences that it `reads`, each figure with
its role (`23{part} of 200{whole} (11.5%{share})`), and two that it `leaves` alone. These are its tests
(`tests/extract/cues/test_tables.py`). After a release it enters with `preview=True`, off unless asked for
(`offered`), until it is measured on texts that no one here wrote. Cues are tried from the top of a table
to its end, and the tables in the order of `cues.cues()`, where a new table must be listed; a figure that
one has taken is gone for the next, save the roles that the cue `keeps`. Say what an operand *is*: a step
over words belongs into `STEPS` under a name, a kind of number that is no operand gets a letter in
`words.FIGURES` and a rule in `labels`, and a word that rules a claim out is a class in `words.WORDS` that
no gap steps over.
"""
