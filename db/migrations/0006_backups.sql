CREATE TABLE "app_backup" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"written_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"rows" bigint NOT NULL,
	"bytes" bigint NOT NULL
);
--> statement-breakpoint
CREATE INDEX "app_backup_written_at" ON "app_backup" USING btree ("written_at");