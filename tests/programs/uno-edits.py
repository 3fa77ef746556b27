"""What people do to a workbook with a mouse, done by LibreOffice itself.

Usage: uno-edits.py JOBS.json PROFILE. Each job opens `in`, does its `edits` one after the other, works everything out
afresh and saves as `out`. Sheets lose their protection first: what a protected sheet refuses has nothing to teach.
"""
import json
import subprocess
import sys
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException


def option(name, value):
    made = PropertyValue()
    made.Name, made.Value = name, value
    return made


def connected(pipe):
    resolver = uno.getComponentContext().ServiceManager.createInstance("com.sun.star.bridge.UnoUrlResolver")
    for _ in range(300):
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except NoConnectException:
            time.sleep(0.1)
    raise SystemExit("LibreOffice did not answer")


def move(sheet, edit):
    """Cut and paste: references follow."""
    source = sheet.getCellRangeByName(edit["from"]).getRangeAddress()
    sheet.moveRange(sheet.getCellByPosition(*position(sheet, edit["to"])).getCellAddress(), source)


def copy(sheet, edit):
    source = sheet.getCellRangeByName(edit["from"]).getRangeAddress()
    sheet.copyRange(sheet.getCellByPosition(*position(sheet, edit["to"])).getCellAddress(), source)


def position(sheet, address):
    found = sheet.getCellRangeByName(address).getRangeAddress()
    return found.StartColumn, found.StartRow


def put(sheet, edit):
    cell, value = sheet.getCellRangeByName(edit["at"]), edit["value"]
    if isinstance(value, (int, float)):
        cell.setValue(value)
    else:
        cell.setString(value)


def mode(kind, name):
    return uno.Enum(f"com.sun.star.sheet.{kind}", name)


def rect(sheet, edit):
    return sheet.getCellRangeByName(edit["at"]).getRangeAddress()


def clear(sheet, edit):
    # Values, dates, texts and formulas; looks stay.
    sheet.getCellRangeByName(edit["at"]).clearContents(1 + 2 + 4 + 16)


def delete_rows(sheet, edit):
    sheet.removeRange(rect(sheet, edit), mode("CellDeleteMode", "ROWS"))


def delete_columns(sheet, edit):
    sheet.removeRange(rect(sheet, edit), mode("CellDeleteMode", "COLUMNS"))


def insert_rows(sheet, edit):
    sheet.insertCells(rect(sheet, edit), mode("CellInsertMode", "ROWS"))


def insert_columns(sheet, edit):
    sheet.insertCells(rect(sheet, edit), mode("CellInsertMode", "COLUMNS"))


DEEDS = {
    "move": move,
    "copy": copy,
    "put": put,
    "clear": clear,
    "delete-rows": delete_rows,
    "delete-columns": delete_columns,
    "insert-rows": insert_rows,
    "insert-columns": insert_columns,
}


def work(desktop, job):
    document = desktop.loadComponentFromURL(uno.systemPathToFileUrl(job["in"]), "_blank", 0, (option("Hidden", True),))
    sheets = document.getSheets()
    for index in range(sheets.getCount()):
        sheets.getByIndex(index).unprotect("")
    for edit in job["edits"]:
        DEEDS[edit["do"]](sheets.getByIndex(edit["sheet"]), edit)
    document.calculateAll()
    document.storeToURL(uno.systemPathToFileUrl(job["out"]), (option("FilterName", "Calc MS Excel 2007 XML"),))
    document.close(True)


def main(jobs, profile):
    pipe = f"holdplan{time.time_ns()}"
    office = subprocess.Popen(
        [
            "soffice",
            f"-env:UserInstallation={uno.systemPathToFileUrl(profile)}",
            "--headless",
            "--norestore",
            f"--accept=pipe,name={pipe};urp;",
        ]
    )
    try:
        context = connected(pipe)
        desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
        with open(jobs, encoding="utf8") as file:
            for job in json.load(file):
                work(desktop, job)
        desktop.terminate()
    finally:
        office.wait()


main(*sys.argv[1:])
