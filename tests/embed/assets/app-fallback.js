// a word of eight letters is no hash
