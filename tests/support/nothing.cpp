// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps the support library linkable while it has headers only.
