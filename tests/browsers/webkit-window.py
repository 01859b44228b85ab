#!/usr/bin/python3
"""A window with nothing in it but a page, for WebKitWebDriver: MiniBrowser's toolbar is wider than a phone."""

import gi

gi.require_version("Gtk", "3.0")
gi.require_version("WebKit2", "4.1")
from gi.repository import Gtk, WebKit2

context = WebKit2.WebContext.new_ephemeral()
context.set_automation_allowed(True)


def open_window(_session):
    # A made-up microphone and camera, given unasked.
    settings = WebKit2.Settings(enable_media_stream=True, enable_mock_capture_devices=True)
    view = WebKit2.WebView(web_context=context, is_controlled_by_automation=True, settings=settings)
    view.connect("permission-request", lambda _view, request: request.allow() or True)
    window = Gtk.Window(decorated=False, default_width=1280, default_height=720)
    window.add(view)
    window.connect("destroy", Gtk.main_quit)
    window.show_all()
    return view


def follow(_context, session):
    info = WebKit2.ApplicationInfo()
    info.set_name("triade-tests")
    session.set_application_info(info)
    session.connect("create-web-view", open_window)


context.connect("automation-started", follow)
Gtk.main()
