DROP INDEX "live_session_seat_player";--> statement-breakpoint
ALTER TABLE "live_session" ADD COLUMN "location" jsonb;--> statement-breakpoint
CREATE UNIQUE INDEX "live_session_seat_player" ON "live_session_seat" USING btree ("live_session_id","seat") WHERE seat in ('advisor', 'beneficiary') and ended_at is null;