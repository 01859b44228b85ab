CREATE TABLE "app_release" (
	"version" text PRIMARY KEY NOT NULL,
	"build" text NOT NULL,
	"opened_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
