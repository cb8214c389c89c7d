"""Prints a page with WebKitGTK as a person would: print.py URL FILE.pdf SCRIPT.

The script runs in the page five times a second until the page asks to be printed, or until its title is «print»: then this prints it, as
the browser's menu does. The print goes to the file. Neither the driver of WebKitGTK nor its MiniBrowser prints without a dialog, so
this opens a window of its own, with the libraries that come with them.
"""

import ctypes
import os
import sys
from ctypes import CFUNCTYPE, c_char_p, c_int, c_ssize_t, c_void_p

LONGEST = 60_000
PAPER = {"printer": "Print to File", "output-file-format": "pdf", "paper-format": "iso_a4"}

url, file, script = sys.argv[1:]
gtk = ctypes.CDLL("libgtk-3.so.0")
webkit = ctypes.CDLL("libwebkit2gtk-4.1.so.0")
gobject = ctypes.CDLL("libgobject-2.0.so.0")
glib = ctypes.CDLL("libglib-2.0.so.0")

TIMER = CFUNCTYPE(c_int, c_void_p)
SIGNAL = CFUNCTYPE(c_int, c_void_p, c_void_p, c_void_p)
FAILED = CFUNCTYPE(None, c_void_p, c_void_p, c_void_p)
for library, name, result, arguments in [
    (gtk, "gtk_init", None, [c_void_p, c_void_p]),
    (gtk, "gtk_window_new", c_void_p, [c_int]),
    (gtk, "gtk_window_set_default_size", None, [c_void_p, c_int, c_int]),
    (gtk, "gtk_container_add", None, [c_void_p, c_void_p]),
    (gtk, "gtk_widget_show_all", None, [c_void_p]),
    (gtk, "gtk_print_settings_new", c_void_p, []),
    (gtk, "gtk_print_settings_set", None, [c_void_p, c_char_p, c_char_p]),
    (webkit, "webkit_web_view_new", c_void_p, []),
    (webkit, "webkit_web_view_load_uri", None, [c_void_p, c_char_p]),
    (webkit, "webkit_web_view_get_title", c_char_p, [c_void_p]),
    (webkit, "webkit_web_view_evaluate_javascript", None, [c_void_p, c_char_p, c_ssize_t] + [c_void_p] * 5),
    (webkit, "webkit_print_operation_new", c_void_p, [c_void_p]),
    (webkit, "webkit_print_operation_set_print_settings", None, [c_void_p, c_void_p]),
    (webkit, "webkit_print_operation_print", None, [c_void_p]),
    (gobject, "g_object_ref", c_void_p, [c_void_p]),
    (gobject, "g_signal_connect_data", ctypes.c_ulong, [c_void_p, c_char_p, c_void_p, c_void_p, c_void_p, c_int]),
    (glib, "g_timeout_add", ctypes.c_uint, [ctypes.c_uint, TIMER, c_void_p]),
]:
    function = getattr(library, name)
    function.restype = result
    function.argtypes = arguments

state = "not asked to print"


def connect(target, signal, callback):
    gobject.g_signal_connect_data(target, signal, ctypes.cast(callback, c_void_p), None, None, 0)


@TIMER
def try_to_print(_):
    if state != "not asked to print":
        return False
    if webkit.webkit_web_view_get_title(view) == b"print":
        start(webkit.webkit_print_operation_new(view))
        return False
    webkit.webkit_web_view_evaluate_javascript(view, script.encode(), -1, None, None, None, None, None)
    return True


@TIMER
def give_up(_):
    gtk.gtk_main_quit()
    return False


@SIGNAL
def on_print(_view, operation, _):
    start(operation)
    return True


def start(operation):
    global state
    state = "printing"
    settings = gtk.gtk_print_settings_new()
    for name, value in (PAPER | {"output-uri": f"file://{os.path.abspath(file)}"}).items():
        gtk.gtk_print_settings_set(settings, name.encode(), value.encode())
    webkit.webkit_print_operation_set_print_settings(operation, settings)
    connect(operation, b"finished", on_finished)
    connect(operation, b"failed", on_failed)
    gobject.g_object_ref(operation)
    webkit.webkit_print_operation_print(operation)


@FAILED
def on_failed(_operation, _error, _):
    global state
    state = "failed"


@SIGNAL
def on_finished(_operation, _, __):
    global state
    state = "printed" if state == "printing" else state
    gtk.gtk_main_quit()
    return False


gtk.gtk_init(None, None)
window = gtk.gtk_window_new(0)
view = webkit.webkit_web_view_new()
gtk.gtk_window_set_default_size(window, 1000, 900)
gtk.gtk_container_add(window, view)
gtk.gtk_widget_show_all(window)
connect(view, b"print", on_print)
webkit.webkit_web_view_load_uri(view, url.encode())
glib.g_timeout_add(200, try_to_print, None)
glib.g_timeout_add(LONGEST, give_up, None)
gtk.gtk_main()
if state != "printed":
    sys.exit(f"{url}: {state}; its title is {webkit.webkit_web_view_get_title(view)}")
