// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/enginewords.h"

#include <QCoreApplication>

namespace ring {

// What accounts, the data folder and the store refuse. Word for word as the engine writes them;
// tests/ui/enginewordstest.cpp compares.

std::span<const char *const> EngineWords::peopleSentences()
{
    static const char *const sentences[] = {
        QT_TRANSLATE_NOOP("ring::EngineWords", "%1 did this; only they or a manager can take it back."),
        QT_TRANSLATE_NOOP("ring::EngineWords", "This is your own account. Ask another admin to remove it."),
        QT_TRANSLATE_NOOP("ring::EngineWords", "%1 does not work at the location of this caller."),
        QT_TRANSLATE_NOOP("ring::EngineWords", "There is no account \"%1\"."),
        QT_TRANSLATE_NOOP("ring::EngineWords", "This escalation no longer exists."),
        QT_TRANSLATE_NOOP("ring::EngineWords",
                          "A colleague is answering this caller. Take the conversation over first."),
        QT_TRANSLATE_NOOP("ring::EngineWords",
                          "The password is too short: use at least %1 characters, such as four words."),
        QT_TRANSLATE_NOOP("ring::EngineWords", "The password is too long: use at most %1 characters."),
        QT_TRANSLATE_NOOP("ring::EngineWords", "The password is the name; choose another."),
        QT_TRANSLATE_NOOP(
            "ring::EngineWords",
            "The password could not be protected: 64 MB of memory are needed. Close something and try again."),
        QT_TRANSLATE_NOOP("ring::EngineWords", "Sign in with your name and password first."),
        QT_TRANSLATE_NOOP("ring::EngineWords", "Your account was changed. Sign in again."),
        QT_TRANSLATE_NOOP("ring::EngineWords",
                          "This belongs to a location you do not work for. Ask an admin to add it."),
        QT_TRANSLATE_NOOP("ring::EngineWords", "Name: write 1 to %1 characters."),
        QT_TRANSLATE_NOOP("ring::EngineWords", "Name: this one stands for whoever runs the program without a window."),
        QT_TRANSLATE_NOOP("ring::EngineWords", "Name: there is a %1 already; add a last name."),
        QT_TRANSLATE_NOOP("ring::EngineWords", "Locations: choose at least one, or all."),
        QT_TRANSLATE_NOOP("ring::EngineWords", "Locations: there is no location \"%1\"."),
        QT_TRANSLATE_NOOP(
            "ring::EngineWords",
            "At least one admin needs a password, or nobody could change anything. Give an admin one first."),
        QT_TRANSLATE_NOOP("ring::EngineWords", "Lock after: write 0 (never) to %1 minutes."),
        QT_TRANSLATE_NOOP("ring::EngineWords", "Too many wrong passwords. Try again in %1 seconds."),
        QT_TRANSLATE_NOOP("ring::EngineWords", "Too many wrong passwords. Try again in %1 minutes."),
        QT_TRANSLATE_NOOP("ring::EngineWords", "Name and password do not fit. Check both and try again."),
        QT_TRANSLATE_NOOP("ring::EngineWords", "Your account may not answer callers. Ask an admin."),
        QT_TRANSLATE_NOOP("ring::EngineWords",
                          "The dashboard is for managers and admins. Ask one of them for the numbers."),
        QT_TRANSLATE_NOOP("ring::EngineWords",
                          "Saving rows or numbers to a file is for managers and admins. Ask one of them."),
        QT_TRANSLATE_NOOP(
            "ring::EngineWords",
            "Only a manager or an admin may do this with a caller a colleague has. Take the caller over first."),
        QT_TRANSLATE_NOOP("ring::EngineWords", "Pausing a location is for managers and admins. Ask one of them."),
        QT_TRANSLATE_NOOP("ring::EngineWords", "Canned answers are changed by managers and admins. Ask one of them."),
        QT_TRANSLATE_NOOP("ring::EngineWords", "Locations, wording and rules are changed by admins. Ask one of them."),
        QT_TRANSLATE_NOOP("ring::EngineWords", "Connections are looked after by admins. Ask one of them."),
        QT_TRANSLATE_NOOP("ring::EngineWords", "Customer records are imported by admins. Ask one of them."),
        QT_TRANSLATE_NOOP("ring::EngineWords", "Accounts are looked after by admins. Ask one of them."),
        QT_TRANSLATE_NOOP("ring::EngineWords", "The audit is read by admins. Ask one of them."),
        QT_TRANSLATE_NOOP("ring::EngineWords", "%1 is not a folder. Name a folder for the data."),
        QT_TRANSLATE_NOOP("ring::EngineWords",
                          "The data folder %1 may not be read or written. Check its owner and permissions."),
        QT_TRANSLATE_NOOP("ring::EngineWords",
                          "The data folder %1 cannot be made. Check that the folder above it may be written."),
        QT_TRANSLATE_NOOP("ring::EngineWords",
                          "An engine already runs on %1 (%2, process %3 on %4). End it first, or name another folder."),
        QT_TRANSLATE_NOOP("ring::EngineWords", "The lock in %1 cannot be taken. Check that the folder may be written."),
        QT_TRANSLATE_NOOP("ring::EngineWords", "A credential is written as env:NAME, file:PATH or keychain:NAME; the "
                                               "secret itself does not belong into the setup."),
        QT_TRANSLATE_NOOP("ring::EngineWords", "The disk of the data folder is full or gone: nothing can be noted, so "
                                               "nothing is sent. Free some space; the engine then goes on by itself."),
        QT_TRANSLATE_NOOP("ring::EngineWords",
                          "The data folder may not be written: nothing can be noted, so nothing is sent. Check its "
                          "owner, permissions and disk; the engine then goes on by itself."),
        QT_TRANSLATE_NOOP("ring::EngineWords",
                          "The data file is damaged. The engine stops and goes back to the last backup."),
        QT_TRANSLATE_NOOP("ring::EngineWords",
                          "The data store refuses to work: nothing can be noted, so nothing is sent. Check the disk."),
        QT_TRANSLATE_NOOP(
            "ring::EngineWords",
            "The connection to the database server is lost. It is tried again by itself; nothing was changed."),
    };
    return sentences;
}

} // namespace ring
