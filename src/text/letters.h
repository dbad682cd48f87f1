/* letters.h: the letters that rules of form look at, by their Unicode names; a table of the rest is in letters.c. */
#ifndef TEXT_LETTERS_H
#define TEXT_LETTERS_H

enum { HAMZA = 0x621, ALEF_HAMZA = 0x623, YA_HAMZA = 0x626, ALEF = 0x627, BA = 0x628, TA_MARBUTA = 0x629, TA = 0x62A, THA = 0x62B, JIM = 0x62C, DHAL = 0x630, ZAY = 0x632, SIN = 0x633, SAD = 0x635,
       TTA = 0x637, ZZA = 0x638, GHAIN = 0x63A, FA = 0x641, QAF = 0x642, KAF = 0x643, LAM = 0x644, MIM = 0x645, NUN = 0x646, HA = 0x647, WAW = 0x648, ALEF_MAQSURA = 0x649, YA = 0x64A };

#endif
