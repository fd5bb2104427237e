"""Article record files: read, tied to their texts, written as drafts; and tables of one kind of claim.

`load` leads from a file to an article: its keys (`nodes`, `schema`), its quotes found in the text (`anchor`,
`book`), its claims (`bind`). `draft` writes a record, `refresh` rolls one forward, `tables` reads rows.
"""
