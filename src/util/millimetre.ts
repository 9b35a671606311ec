/** A millimetre in pt. */
export const mm = 72 / 25.4;
