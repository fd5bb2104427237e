"""From an article to verdicts and findings; `article.check` is the way in.

Every claim is judged alone by the `ladder` of readings, then all that share figures `together`; what fails
becomes `findings` with `repairs`, in one immutable `report`. Rows of tables take a shorter way (`rows`).
"""
