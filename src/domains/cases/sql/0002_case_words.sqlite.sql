-- Words of cases as pairs of characters (vocab/bigram.h), so that two-character Chinese words are found.
CREATE VIRTUAL TABLE case_words USING fts5 (words, content = '', tokenize = 'unicode61 remove_diacritics 0');
