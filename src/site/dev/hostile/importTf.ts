/** The line with which a cell imports tfjs. */
export const importTf = "import * as tf from '@tensorflow/tfjs'\n"
