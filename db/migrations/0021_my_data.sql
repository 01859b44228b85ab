CREATE TABLE "personal_archive" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"language" text NOT NULL,
	"state" text NOT NULL,
	"progress" jsonb NOT NULL,
	"made_by" uuid,
	"bytes" bigint,
	"asked_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"ready_at" timestamp (3) with time zone,
	"expires_at" timestamp (3) with time zone,
	CONSTRAINT "personal_archive_person_id_unique" UNIQUE("person_id")
);
--> statement-breakpoint
CREATE TABLE "personal_archive_part" (
	"archive_id" uuid NOT NULL,
	"part" integer NOT NULL,
	"content" "bytea" NOT NULL,
	CONSTRAINT "personal_archive_part_archive_id_part_pk" PRIMARY KEY("archive_id","part")
);
--> statement-breakpoint
ALTER TABLE "live_session_seat" ADD COLUMN "waits_outside" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "personal_archive" ADD CONSTRAINT "personal_archive_person_id_user_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "personal_archive_part" ADD CONSTRAINT "personal_archive_part_archive_id_personal_archive_id_fk" FOREIGN KEY ("archive_id") REFERENCES "public"."personal_archive"("id") ON DELETE cascade ON UPDATE no action;