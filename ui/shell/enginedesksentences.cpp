// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/enginewords.h"

#include <QCoreApplication>

namespace ring {

// What decides about a call, and what the desk refuses. Word for word as the engine writes them;
// tests/ui/enginewordstest.cpp compares.

std::span<const char *const> EngineWords::deskSentences()
{
    static const char *const sentences[] = {
        QT_TRANSLATE_NOOP("ring::EngineWords", "the call was not missed"),
        QT_TRANSLATE_NOOP("ring::EngineWords", "the caller withheld the number or it is unusable"),
        QT_TRANSLATE_NOOP("ring::EngineWords", "a short, premium or emergency number"),
        QT_TRANSLATE_NOOP("ring::EngineWords", "toll-free lines rarely take texts"),
        QT_TRANSLATE_NOOP("ring::EngineWords", "number of region %1"),
        QT_TRANSLATE_NOOP("ring::EngineWords", "a fixed line cannot take texts"),
        QT_TRANSLATE_NOOP("ring::EngineWords", "the message reads as selling or a recording"),
        QT_TRANSLATE_NOOP("ring::EngineWords", "it rang several of our lines"),
        QT_TRANSLATE_NOOP("ring::EngineWords", "the caller asked for somebody else"),
        QT_TRANSLATE_NOOP("ring::EngineWords", "texts of this location are paused"),
        QT_TRANSLATE_NOOP("ring::EngineWords", "no SMS service sends from this line"),
        QT_TRANSLATE_NOOP("ring::EngineWords", "the caller asked for no texts"),
        QT_TRANSLATE_NOOP("ring::EngineWords", "last text %1 min ago"),
        QT_TRANSLATE_NOOP("ring::EngineWords", "staff is in a conversation with the caller"),
        QT_TRANSLATE_NOOP("ring::EngineWords", "the call ended %1 min ago"),
        QT_TRANSLATE_NOOP("ring::EngineWords", "address in %1"),
        QT_TRANSLATE_NOOP("ring::EngineWords", "location in %1"),
        QT_TRANSLATE_NOOP("ring::EngineWords", "area code %1"),
        QT_TRANSLATE_NOOP("ring::EngineWords", "country code %1"),
        QT_TRANSLATE_NOOP("ring::EngineWords", "short number"),
        QT_TRANSLATE_NOOP("ring::EngineWords", "No text can be written for this call: %1"),
        QT_TRANSLATE_NOOP("ring::EngineWords", "The rules forbid any text to this caller (%1); call instead."),
        QT_TRANSLATE_NOOP("ring::EngineWords", "The template %1 was not used: %2"),
        QT_TRANSLATE_NOOP("ring::EngineWords", "it was still too long or broke a rule."),
        QT_TRANSLATE_NOOP("ring::EngineWords", "A call names a location that is not set up."),
        QT_TRANSLATE_NOOP("ring::EngineWords", "Sign in with your name first, so that the team sees who did this."),
        QT_TRANSLATE_NOOP("ring::EngineWords", "Write your name; the team sees it on what you do."),
        QT_TRANSLATE_NOOP("ring::EngineWords", "This lead no longer exists."),
        QT_TRANSLATE_NOOP("ring::EngineWords", "A colleague has this one. Press the key again to take it over."),
        QT_TRANSLATE_NOOP("ring::EngineWords", "This caller withheld the number, so no text can reach them."),
        QT_TRANSLATE_NOOP("ring::EngineWords", "%1 is answering this caller. Take the conversation over first."),
        QT_TRANSLATE_NOOP("ring::EngineWords", "This caller asked for no texts. Call instead."),
        QT_TRANSLATE_NOOP("ring::EngineWords", "A text needs between 1 and %1 characters."),
        QT_TRANSLATE_NOOP("ring::EngineWords", "No SMS service is set up for the line this caller rang."),
        QT_TRANSLATE_NOOP("ring::EngineWords", "A colleague acknowledged this already."),
        QT_TRANSLATE_NOOP("ring::EngineWords", "The text has gone and cannot be taken back."),
        QT_TRANSLATE_NOOP("ring::EngineWords", "There is nothing left to take back."),
        QT_TRANSLATE_NOOP("ring::EngineWords", "Nothing was decided about this lead: the caller texted first."),
        QT_TRANSLATE_NOOP("ring::EngineWords",
                          "No decision was made about call %1: it was not missed, or it does not exist."),
        QT_TRANSLATE_NOOP("ring::EngineWords", "Key: an answer lies on one of the keys 1 to 9."),
        QT_TRANSLATE_NOOP("ring::EngineWords", "Sign in first: a check carries the name of who looked."),
        QT_TRANSLATE_NOOP("ring::EngineWords", "None of the locations needs the check %1 any more."),
        QT_TRANSLATE_NOOP("ring::EngineWords", "The connection %1 no longer exists."),
        QT_TRANSLATE_NOOP("ring::EngineWords", "This connection no longer exists."),
        QT_TRANSLATE_NOOP("ring::EngineWords", "there is a connection called %1 already; give each its own."),
        QT_TRANSLATE_NOOP("ring::EngineWords",
                          "%1 lines use this connection. Give them another one first, or switch it off."),
        QT_TRANSLATE_NOOP(
            "ring::EngineWords",
            "Calls or texts came through this connection, and reports count them. Switch it off instead."),
        QT_TRANSLATE_NOOP("ring::EngineWords", "this program knows no \"%1\" here; choose one of: %2."),
        QT_TRANSLATE_NOOP("ring::EngineWords", "%1 already belongs to %2; remove it there first."),
        QT_TRANSLATE_NOOP("ring::EngineWords", "The location %1 no longer exists."),
        QT_TRANSLATE_NOOP("ring::EngineWords",
                          "Calls or wording belong to this location, and reports count them. Pause it instead."),
        QT_TRANSLATE_NOOP("ring::EngineWords",
                          "The file %1 cannot be read. Check that it is there and belongs to you."),
        QT_TRANSLATE_NOOP("ring::EngineWords", "The file %1 cannot be read: %2."),
        QT_TRANSLATE_NOOP("ring::EngineWords", "The file %1 is larger than 200 MB; that is no setup."),
        QT_TRANSLATE_NOOP("ring::EngineWords", "The file %1 is larger than 200 MB; split it."),
        QT_TRANSLATE_NOOP("ring::EngineWords", "This system has no keychain. Put the secret into a file only you can "
                                               "read and write file:PATH as its credential."),
        QT_TRANSLATE_NOOP("ring::EngineWords",
                          "The data store refused to work (%1). Check the disk; nothing was changed."),
        QT_TRANSLATE_NOOP("ring::EngineWords",
                          "The data file %1 cannot be opened. Check that the folder exists and may be written."),
        QT_TRANSLATE_NOOP(
            "ring::EngineWords",
            "The database server %1 cannot be used. Check that it runs, the address and the password (%2)."),
        QT_TRANSLATE_NOOP("ring::EngineWords", "Line %1: %2"),
        QT_TRANSLATE_NOOP("ring::EngineWords", "The file is empty; its first line has to name the columns."),
        QT_TRANSLATE_NOOP("ring::EngineWords", "it has no telephone number; add one."),
        QT_TRANSLATE_NOOP("ring::EngineWords",
                          "it has %1 cells but there are %2 columns; quote cells that hold the separator."),
        QT_TRANSLATE_NOOP("ring::EngineWords", "The %1 was left out: %2"),
        QT_TRANSLATE_NOOP("ring::EngineWords", "a cell is longer than %1 characters; shorten it."),
        QT_TRANSLATE_NOOP("ring::EngineWords",
                          "there is text behind a closing quote; double the quotes inside a cell."),
        QT_TRANSLATE_NOOP("ring::EngineWords",
                          "a quote is opened and not closed; close it or double the quotes inside the cell."),
    };
    return sentences;
}

} // namespace ring
