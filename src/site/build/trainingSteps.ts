/** What happens to a picture in training, in order, and what each chapter's `step` says its subject does. */
export const trainingSteps = {
  read: 'Pictures are read',
  mix: 'Pictures are mixed',
  answer: 'A network answers',
  price: 'Its answer is priced',
  move: 'The weights move',
  average: 'And are averaged',
  order: 'One command orders it all',
} as const

export type TrainingStep = keyof typeof trainingSteps
