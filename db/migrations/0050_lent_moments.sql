CREATE TABLE "lent_moment" (
	"id" uuid PRIMARY KEY NOT NULL,
	"live_session_id" uuid NOT NULL,
	"cohort_id" uuid NOT NULL,
	"family" text NOT NULL,
	"advisor_id" text NOT NULL,
	"beneficiary_id" text NOT NULL,
	"proposed_by" text NOT NULL,
	"proposed_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"at" integer NOT NULL,
	"persona" jsonb NOT NULL,
	"words" jsonb,
	"revision" integer DEFAULT 1 NOT NULL,
	"until" timestamp (3) with time zone NOT NULL,
	"advisor_agreed" boolean DEFAULT false NOT NULL,
	"beneficiary_agreed" boolean DEFAULT false NOT NULL,
	"dial" jsonb,
	"ended_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "lent_moment" ADD CONSTRAINT "lent_moment_live_session_id_live_session_id_fk" FOREIGN KEY ("live_session_id") REFERENCES "public"."live_session"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lent_moment" ADD CONSTRAINT "lent_moment_cohort_id_cohort_id_fk" FOREIGN KEY ("cohort_id") REFERENCES "public"."cohort"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lent_moment" ADD CONSTRAINT "lent_moment_advisor_id_user_id_fk" FOREIGN KEY ("advisor_id") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lent_moment" ADD CONSTRAINT "lent_moment_beneficiary_id_user_id_fk" FOREIGN KEY ("beneficiary_id") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lent_moment" ADD CONSTRAINT "lent_moment_proposed_by_user_id_fk" FOREIGN KEY ("proposed_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "lent_moment_cohort_id" ON "lent_moment" USING btree ("cohort_id");--> statement-breakpoint
CREATE INDEX "lent_moment_live_session_id" ON "lent_moment" USING btree ("live_session_id");
--> statement-breakpoint
-- With one word against the use in teaching every moment of that interview ends, for everybody at once. Save while a backup is restored,
-- which holds the words of before and the moments that were lent since.
CREATE FUNCTION end_lent_moments() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF coalesce(current_setting('triade.restores', true), '') <> pg_current_xact_id()::text THEN
    UPDATE lent_moment
    SET ended_at = now(), words = NULL, dial = NULL, advisor_agreed = false, beneficiary_agreed = false
    WHERE live_session_id = NEW.live_session_id AND ended_at IS NULL;
  END IF;
  RETURN NULL;
END
$$;--> statement-breakpoint
CREATE TRIGGER live_session_event_ends_loans AFTER INSERT ON live_session_event
  FOR EACH ROW WHEN (NEW.type = 'consentWithdrawn' AND NEW.payload ->> 'scope' = 'teaching')
  EXECUTE FUNCTION end_lent_moments();--> statement-breakpoint
-- As in 0010, save for who has seen a lent moment (`saw`): like knowledge of a brief, that outlasts every seat.
CREATE OR REPLACE FUNCTION release_scenario_knowledge(of_session uuid, of_family text, people text[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM scenario_knowledge WHERE family = of_family AND user_id = ANY (people)
  ORDER BY user_id COLLATE "C" FOR UPDATE;
  DELETE FROM scenario_knowledge WHERE family = of_family AND user_id = ANY (people) AND kind NOT IN ('knows', 'saw');
  PERFORM fill_scenario_knowledge(of_session);
END
$$;
