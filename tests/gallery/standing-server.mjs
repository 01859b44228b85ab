// Loaded into the server before its own first line.
import { moment, standStill } from './stand-still.mjs'

standStill(moment)
