/** Ten digits in the form of a CHI number that nobody has: serial 000 is never given out. */
export const CHI_NUMBER = '0101800002'
