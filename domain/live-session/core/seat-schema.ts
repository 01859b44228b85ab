import * as z from 'zod/mini'
import { seats } from './seat'

export const seatSchema = z.enum(seats)
