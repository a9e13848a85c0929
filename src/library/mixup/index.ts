export { mixupTarget, type MixupTargetOptions } from './mixupTarget.ts'
