"""Article record files: read, tied to their texts, written as drafts."""
