/** Selects what waits to be laid out: until there is none, what is above a thing may still push it away. */
export const notLaidOut = ':is(.part, .later, live-cell > section):not([data-laid-out])'
