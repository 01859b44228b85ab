CREATE TABLE "live_session_tally" (
	"live_session_id" uuid PRIMARY KEY NOT NULL,
	"seq" integer NOT NULL,
	"tallies" jsonb NOT NULL
);
--> statement-breakpoint
ALTER TABLE "live_session_tally" ADD CONSTRAINT "live_session_tally_live_session_id_live_session_id_fk" FOREIGN KEY ("live_session_id") REFERENCES "public"."live_session"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "live_session_event_listed" ON "live_session_event" USING btree ("live_session_id","seq") WHERE type in ('focusChosen', 'seatsChanged', 'commitmentMade', 'commitmentWithdrawn', 'commitmentReviewed');