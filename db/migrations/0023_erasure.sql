CREATE TABLE "attendance_name" (
	"person_id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"kept_until" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "attendance_name_named" CHECK ("attendance_name"."name" <> '')
);
--> statement-breakpoint
CREATE TABLE "erased_person" (
	"person_id" text PRIMARY KEY NOT NULL,
	"number" integer NOT NULL,
	"erased_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "erased_person_number_unique" UNIQUE("number")
);
--> statement-breakpoint
CREATE TABLE "erasure_request" (
	"person_id" text PRIMARY KEY NOT NULL,
	"asked_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "installation" ADD COLUMN "erasure_days" integer DEFAULT 7 NOT NULL;--> statement-breakpoint
ALTER TABLE "installation" ADD COLUMN "attendance_years" integer DEFAULT 3 NOT NULL;--> statement-breakpoint
ALTER TABLE "erasure_request" ADD CONSTRAINT "erasure_request_person_id_user_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "attendance_name_kept_until" ON "attendance_name" USING btree ("kept_until");--> statement-breakpoint
CREATE INDEX "erasure_request_due_at" ON "erasure_request" USING btree ("due_at");--> statement-breakpoint
ALTER TABLE "installation" ADD CONSTRAINT "installation_erasure_days" CHECK ("installation"."erasure_days" between 1 and 30);--> statement-breakpoint
ALTER TABLE "installation" ADD CONSTRAINT "installation_attendance_years" CHECK ("installation"."attendance_years" between 1 and 10);