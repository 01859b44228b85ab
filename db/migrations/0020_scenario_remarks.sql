CREATE TABLE "scenario_remark" (
	"live_session_id" uuid NOT NULL,
	"user_id" text NOT NULL,
	"brief" text,
	"reveals" jsonb NOT NULL,
	"at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "scenario_remark_live_session_id_user_id_pk" PRIMARY KEY("live_session_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "scenario_remark_text" (
	"live_session_id" uuid NOT NULL,
	"user_id" text NOT NULL,
	"body" text NOT NULL,
	CONSTRAINT "scenario_remark_text_live_session_id_user_id_pk" PRIMARY KEY("live_session_id","user_id")
);
--> statement-breakpoint
ALTER TABLE "scenario_remark" ADD CONSTRAINT "scenario_remark_live_session_id_live_session_id_fk" FOREIGN KEY ("live_session_id") REFERENCES "public"."live_session"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scenario_remark" ADD CONSTRAINT "scenario_remark_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scenario_remark_text" ADD CONSTRAINT "scenario_remark_text_remark" FOREIGN KEY ("live_session_id","user_id") REFERENCES "public"."scenario_remark"("live_session_id","user_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "scenario_remark_user_id" ON "scenario_remark" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "scenario_remark_text_user_id" ON "scenario_remark_text" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "live_session_event_reveal" ON "live_session_event" USING btree ("live_session_id","seq") WHERE type in ('revealGiven', 'revealTakenBack');