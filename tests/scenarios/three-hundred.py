#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes three-hundred.json: a day of 300 calls in which every case occurs and each call says what is right to do.

"expect" of a call is one of: answered, text, repeat, callback (high value), emergency, anonymous, toll_free, foreign,
landline, opted_out, robocall, refused (texted, but the provider knows of an opt-out the engine cannot know of).
"""
import json
import random
from pathlib import Path

dice = random.Random(300)
LOCATIONS = [("denver", "+13035550100", "CO", "America/Denver", "plumbing", 720),
             ("tampa", "+18135550100", "FL", "America/New_York", "hvac", 941),
             ("tacoma", "+12535550100", "WA", "America/Los_Angeles", "roofing", 206),
             ("austin", "+15125550100", "TX", "America/Chicago", "auto_repair", 737)]
SPAM = ["This is the final courtesy call about your vehicle's extended warranty. Press one to speak with a specialist.",
        "Congratulations, you have been pre-approved for a business loan. Press nine to opt out of this recording.",
        "Your business listing is about to expire on the search engine. Press one now to keep your customers."]
EMERGENCIES = ["A pipe burst and water is pouring through the ceiling, please call me right now.",
               "I smell gas in the basement and the alarm keeps going off, we need help immediately.",
               "There is smoke coming out of the wall and sparks from the outlet, this is an emergency."]
PLAIN = ["Hi, I'd like a quote, please call me back when you can.", "Hello, could you move my appointment to Thursday? Thanks.",
         "Hi, it's about the estimate from last week, no rush.", "Hi, could someone call me about scheduling a visit next week? Thank you."]

callers, contacts, calls, replies, outbound, texts, opted_out = [], [], [], [], [], [], []
lines_used = {}
slots = []


def number(area):
    lines_used[area] = lines_used.get(area, 9) + 1
    return f"+1{area}55501{lines_used[area]:02d}"


def caller(kind, place, contact=None, digits=None, **more):
    key = f"{kind}{sum(c['kind'] == kind for c in callers) + 1}"
    entry = {"key": key, "number": digits or number(place[5]), "name": f"Caller {len(callers) + 1}", "kind": kind, **more}
    if contact is not None:
        entry["contact"] = {"id": f"C{len(callers) + 1:04d}", "state": place[2], **contact}
    callers.append(entry)
    return key


def ring(who, place, outcome, expect, **more):
    slots.append({"from": who, "to": place[0], "outcome": outcome, "expect": expect, **more})


def left(words):
    return {"seconds": max(4, len(words) // 14), "transcript": words, "transcript_after": dice.randint(3, 20)}


def missed(who, place, expect="text"):
    outcome = dice.choice(["no_answer"] * 5 + ["hang_up"] * 4 + ["busy", "rejected", "mobile_voicemail"] + ["voicemail"] * 3)
    more = {"ring": dice.randint(5, 25)}
    if outcome == "voicemail":
        more["voicemail"] = left(dice.choice(PLAIN))
    ring(who, place, outcome, expect, **more)


def place():
    return dice.choice(LOCATIONS)


def times(count, work):
    for i in range(count):
        work(i, place())


new = []
times(84, lambda i, p: ring(caller("new", p), p, "answered", "answered", ring=dice.randint(3, 15), talk=dice.randint(15, 300)))
times(80, lambda i, p: (new.append((caller("new", p), p)), missed(*new[-1])))
times(28, lambda i, p: (new.append((caller("customer", p, {"value": 300 + i, "last_visit": "2025-11-05"}), p)), missed(*new[-1])))
times(10, lambda i, p: missed(caller("prospect", p, {"value": 0, "engaged_at": "2026-01-25"}), p))
times(10, lambda i, p: missed(caller("high_value", p, {"value": 4000 + i, "last_visit": "2026-01-05"}), p, "callback"))
times(4, lambda i, p: missed(caller("high_value", p, {"value": 0, "engaged_at": "2026-02-27"}), p, "callback"))
times(7, lambda i, p: ring("anonymous" if i % 2 else "+266696687", p, "no_answer", "anonymous", kind="anonymous"))
times(7, lambda i, p: ring(caller("toll_free", p, digits=f"+1888555012{i}"), p, "no_answer", "toll_free"))
times(7, lambda i, p: ring(caller("canadian", p, digits=f"+1416555013{i}"), p, "hang_up", "foreign"))
times(3, lambda i, p: ring(caller("foreign", p, digits=f"+44770090012{i}"), p, "no_answer", "foreign"))
times(6, lambda i, p: ring(caller("landline", p, landline=True), p, "no_answer", "landline"))
times(10, lambda i, p: ring(caller("robocall", p), p, "voicemail", "robocall", ring=2, voicemail=left(dice.choice(SPAM))))
times(8, lambda i, p: ring(caller("emergency", p), p, "voicemail", "emergency", voicemail=left(dice.choice(EMERGENCIES))))


def stopped(i, p):
    who = caller("opted_out", p)
    texts.append({"at": 1 + i, "from": who, "to": p[0], "say": "STOP"})
    ring(who, p, "no_answer", "opted_out")


def blocked(i, p):
    who = caller("opted_out", p)
    opted_out.append({"line": p[0], "caller": who})
    ring(who, p, "hang_up", "refused")


times(5, stopped)
times(3, blocked)
dice.shuffle(slots)
for i, slot in enumerate(slots):
    calls.append({"at": 60 + 72 * i, **slot})

# The same caller again within the day: never a second text; a second try that is answered is simply answered.
again = dice.sample(new, 28)
for i, (who, p) in enumerate(again):
    first = next(c for c in calls if c["from"] == who)
    entry = {"at": first["at"] + 700 + 31 * i, "from": who, "to": p[0]}
    if i < 8:
        calls.append({**entry, "outcome": "answered", "talk": 60 + i, "expect": "answered"})
    else:
        calls.append({**entry, "outcome": "no_answer", "expect": "repeat"})
calls.sort(key=lambda c: c["at"])

rest = [w for w, _ in new if w not in [a for a, _ in again]]
for i, who in enumerate(rest):
    if i < 22:
        replies.append({"from": who, "text": 1, "after": 60 + 20 * i, "book": f"{1 + i % 4}d"})
    elif i < 40:
        replies.append({"from": who, "text": 1, "after": 45 + 10 * i, "say": ["How much is that?", "Thanks!", "Call me after 3"][i % 3]})
    elif i < 46:
        replies.append({"from": who, "text": 1, "after": 90, "say": "STOP"})
    elif i < 49:
        replies.append({"from": who, "text": 1, "after": 50, "say": "URGENT"})
    elif i < 61:
        first = next(c for c in calls if c["from"] == who)
        outbound.append({"at": first["at"] + 1500, "from": first["to"], "to": who,
                         "outcome": "answered" if i % 3 else "no_answer", "talk": 80})

assert len(calls) == 300, len(calls)
story = {"scenario": 1, "name": "three hundred",
         "about": "Six hours of a Monday at four locations: 300 calls in which every case occurs. Written by three-hundred.py.",
         "start": "2026-03-02T09:00:00-07:00",
         "locations": [{"key": k, "line": n, "state": s, "zone": z, "trade": t} for k, n, s, z, t, _ in LOCATIONS],
         "callers": callers, "opted_out": opted_out, "calls": calls, "outbound": outbound, "texts": texts,
         "replies": replies}


def lines(value):
    if not isinstance(value, list):
        return json.dumps(value, ensure_ascii=False)
    return "[\n" + ",\n".join("    " + json.dumps(item, ensure_ascii=False) for item in value) + "\n  ]"


text = "{\n" + ",\n".join(f"  {json.dumps(key)}: {lines(value)}" for key, value in story.items()) + "\n}\n"
Path(__file__).with_name("three-hundred.json").write_text(text, encoding="utf-8")
