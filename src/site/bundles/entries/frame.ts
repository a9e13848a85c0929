// What runs in the document of the cells' frame, see `sandboxPage`.
import { startFrame } from '../../../runtime/frame/startFrame.ts'

startFrame(window)
