export { architectures, type Architecture } from './architectures.ts'
export { listModels, listModules, listPretrained, type ListModelsOptions } from './listModels.ts'
export { recordedWith } from './records.ts'
