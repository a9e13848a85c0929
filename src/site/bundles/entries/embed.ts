import { startEmbed } from '../../../runtime/page/embed/startEmbed.ts'

startEmbed(document)
