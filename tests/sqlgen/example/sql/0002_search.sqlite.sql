CREATE VIRTUAL TABLE notes_words USING fts5(words, content='', tokenize='trigram');
