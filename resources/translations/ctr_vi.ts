<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi">
<context>
    <name>Actions</name>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T&amp;ools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a programme…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the issued file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the programme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select all tasks shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open all headings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close all headings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two lines a row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sidebar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a task…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit own task…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete own tasks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move own task up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move own task down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lead unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Extend the deadline…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stage: not started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stage: accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stage: in progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stage: awaiting approval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stage: done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print a report…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print the register…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Issued reports…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Units…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back up…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Manual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About CTR Desktop</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DayEdit</name>
    <message>
        <source>Calendar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not understood yet: write 30/6, +10 or “cuối quý”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DetailForm</name>
    <message>
        <source>Select a task on the left to see and change it here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Our own task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Completed on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lead unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Officer in charge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Co-operating units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standing duty, without an end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Extend…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Product expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan, report, decision …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was achieved; printed in the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difficulty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printed in part II of the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proposal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printed in part IV of the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Secrecy mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day of the note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a note and press Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reminded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number and symbol: 45-KH/HU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number and symbol</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day of the document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text of the programme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DetailPane</name>
    <message>
        <source>{count} tasks selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you change here is changed for all of them, in one step of undo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(different)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not assigned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deadline: {origin}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>original {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lead unit: {origin}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>extended on {day}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>The file {name} is not there; choose another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {name} cannot be read; close it in other programs or copy it to this computer first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {name} is larger than {limit} MB; a work programme is much smaller, choose the right file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {name} holds no text; choose another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {name} is not a Word document; open it in Word and save it as DOCX.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {name} is in an old Word format; open it in Word, choose Save As and the type DOCX.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {name} is protected by a password; open it in Word and save it without a password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {name} is damaged; ask the sender for it again or save it anew in Word.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {name} would unpack to an enormous size and was not opened; ask the sender for it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {name} refers to things outside itself and was not opened; save it anew in Word.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF files cannot be imported yet; use the Word file, or copy the text into a text file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {name} is neither a Word document nor plain text; choose another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No numbered outline was found in {name}; it can be imported as a flat list of paragraphs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the number or the subject of the document.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data folder {path} cannot be written; ask for write access or choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full and the change was not made; free some space and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data is in use by another program and the change was not made; close that program and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data file {path} is damaged and was not opened; restore the newest backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {path} belongs to another program and was not opened; choose another data folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data was made by a newer version and was not opened; install the newest version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup {path} is not there; choose another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {path} is not a backup of this program; choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup {path} is damaged; choose an older one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup {path} could not be written; choose another folder or free some space.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file was already imported on {day} as {name}; import it again only if you want it twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The period {text} is not understood; write it like 2024Q2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no programme {id}; choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no task {id}; it may have been deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That place in the programme is gone; choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A task has no field {field}; see the help for the names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The value {value} does not fit the field {field}; correct it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The day {text} is not understood; write it like 30/6/2024.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That day is still to come; enter today or a day before it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter what is to be done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Task {task} stands in the programme: its words stay as issued; write a note or set a stage instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Task {task} has no deadline that could be extended; set its deadline first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new day for task {task} must be later than its deadline.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A task can only be moved inside its own programme.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the words of the note.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That entry is gone; it may have been deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This entry records a stage; change the stage itself or undo the change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no unit {name}; add it to the list of units first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the name of the unit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is already a unit {name}; use another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tasks name this unit, so it cannot be deleted; mark it as no longer in use instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The committee&apos;s name, superior, symbol and place are not filled in; enter them in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A final report needs its number and its day; enter both or print a draft.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no presentation profile {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report {path} could not be written; close it in other programs or choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reports are written as PDF; let the file name end in .pdf.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data has {count} problems; restore the newest backup or send the log to your IT staff.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The item {text} hangs under nothing; move it up a level.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This item is already on the outermost level.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no item above on the same level that this one could hang under.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing before it that it could be joined to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the cursor between two words of the item&apos;s text to split it there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That item is gone; choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong and nothing was changed; the details are in the log {path}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExtendDialog</name>
    <message>
        <source>Enter a day later than the present deadline.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExtendForm</name>
    <message>
        <source>Extend the deadline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New deadline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreed by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Extend</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>Diary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>{nodes} items · {tasks} tasks · {citations} citations · {ignored} paragraphs left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is doubtful.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write 2024Q2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportFlow</name>
    <message>
        <source>Import as a flat list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportForm</name>
    <message>
        <source>Import a programme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2024Q2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Promote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Demote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Join</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text of the document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text of the item: put the cursor where it is to be split</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text of the item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To be checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End of the period as default deadline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Labels</name>
    <message>
        <source>Not started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Awaiting approval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Carried over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Returned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{days} days left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{days} days late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deadline missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not counted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stated in the document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>set by our own direction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>default: end of the period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All tasks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due soon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not assigned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without deadline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standing duties</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Party bodies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Government</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Front and mass organisations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Police and military</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ordinary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Secret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Top secret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Utmost secret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reminder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Extension</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assigned by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Our direction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit programme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete programme {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stage: {stage}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lead unit: {unit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Co-operating units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Officer: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deadline: {due}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Extension to {due}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standing duty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Product</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difficulty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proposal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Secrecy mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add task {code}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit task {code}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete task {code}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move task {code}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add document {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add unit {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit unit {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starter list of units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Issue report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quarter report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Register</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Completed on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lead unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Officer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Original deadline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number is blank in the document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day or month is blank in the document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The title names no period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The issuer was not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The symbol lacks the agency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Symbol and issuer contradict each other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same number, different agency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two numbers for the same matter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quotation marks do not match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The numbering jumps</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Tools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find, with or without marks  (Ctrl+F)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading {name} …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imported: {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoteForm</name>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OutlineModel</name>
    <message>
        <source>Content</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lead unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PreviewDialog</name>
    <message>
        <source>Page {page} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PreviewForm</name>
    <message>
        <source>Preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Prompts</name>
    <message>
        <source>Choose the work programme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Word and text files (*.docx *.txt *.doc);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>In force on the report&apos;s day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The committee is not filled in yet: reports print dots in its place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill in…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReportFlow</name>
    <message>
        <source>Saved: {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent to the printer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No final report has been issued for this programme yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Issued reports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a report to see it as it was issued:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReportForm</name>
    <message>
        <source>Print a report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State as of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draft: number and day stay blank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>76</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Presentation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print the officers&apos; names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receivers, one a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>II. Limits and causes, in your own words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>III. Main tasks of the next period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IV. Proposals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Committee…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One line</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsForm</name>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The committee, as reports print it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the committee</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Huyện ủy Vị Thủy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Superior</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đảng bộ tỉnh Hậu Giang</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Symbol</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vị Thủy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the signer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receivers, one a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spelling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Following up and looks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days for “due soon”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows of the tree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The language changes at the next start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SidebarModel</name>
    <message>
        <source>Programmes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Views</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By lead unit</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SidebarPane</name>
    <message>
        <source>Programmes and views</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StageBar</name>
    <message>
        <source>Other …</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{total} tasks · {overdue} overdue · {rate} completed on what has fallen due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backed up today</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TaskFlow</name>
    <message>
        <source>Select the heading that the task is to stand under.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Task added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} tasks deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select tasks that have a deadline.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} tasks</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TaskForm</name>
    <message>
        <source>Task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is to be done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TextDialog</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ToolsFlow</name>
    <message>
        <source>Back up the data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backups (*.db)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backed up and checked: {programmes} programmes, {tasks} tasks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data is in order: {programmes} programmes, {tasks} tasks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Manual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source># CTR Desktop {version}

Follows a committee&apos;s work programme offline. MIT licence.

Data folder: `{folder}`

Python {python} · Qt and PySide6 {pyside} (LGPL 3) · SQLite · sqlite-utils (Apache 2.0) · ReportLab (BSD) · python-docx (MIT) · pypdfium2 (Apache 2.0 and BSD) · platformdirs (MIT)

Fonts: Liberation Serif and Noto Sans (SIL OFL 1.1). Icons: Lucide (ISC).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About CTR Desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the issued file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete {name} with all its tasks and notes? Undo can bring it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TreeDelegate</name>
    <message>
        <source>{done}/{total} done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} standing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>added by the office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not assigned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>default</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TreePane</name>
    <message>
        <source>Tasks of the programme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a programme…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No programme yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import the Word file of the work programme: its outline becomes the tree of tasks here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No task fits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another view on the left or clear the search.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UnitPicker</name>
    <message>
        <source>(different)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose units …</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UnitsDialog</name>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Short name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Branch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New unit {number}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UnitsForm</name>
    <message>
        <source>Units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A unit that tasks name cannot be deleted; take it out of use instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
