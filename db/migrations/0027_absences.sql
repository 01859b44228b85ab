CREATE TABLE "live_session_absence" (
	"live_session_id" uuid NOT NULL,
	"user_id" text NOT NULL,
	"said_for" timestamp (3) with time zone NOT NULL,
	"reason" text,
	"at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "live_session_absence_live_session_id_user_id_pk" PRIMARY KEY("live_session_id","user_id")
);
--> statement-breakpoint
ALTER TABLE "live_session_absence" ADD CONSTRAINT "live_session_absence_live_session_id_live_session_id_fk" FOREIGN KEY ("live_session_id") REFERENCES "public"."live_session"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "live_session_absence" ADD CONSTRAINT "live_session_absence_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "live_session_absence_user_id" ON "live_session_absence" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "live_session_absence_said_for" ON "live_session_absence" USING btree ("said_for");