<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi">
<context>
    <name>Actions</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Tệp</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Chỉnh sửa</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Xem</translation>
    </message>
    <message>
        <source>&amp;Task</source>
        <translation>&amp;Nhiệm vụ</translation>
    </message>
    <message>
        <source>&amp;Report</source>
        <translation>&amp;Báo cáo</translation>
    </message>
    <message>
        <source>T&amp;ools</source>
        <translation>C&amp;ông cụ</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Trợ giúp</translation>
    </message>
    <message>
        <source>Import a programme…</source>
        <translation>Nhập chương trình…</translation>
    </message>
    <message>
        <source>Import pasted text…</source>
        <translation>Nhập văn bản đã chép…</translation>
    </message>
    <message>
        <source>Open the sample</source>
        <translation>Mở bản mẫu</translation>
    </message>
    <message>
        <source>New programme of our own…</source>
        <translation>Chương trình tự xây dựng…</translation>
    </message>
    <message>
        <source>Close the period, open the next…</source>
        <translation>Kết thúc kỳ, chuyển sang kỳ mới…</translation>
    </message>
    <message>
        <source>Save the issued file…</source>
        <translation>Lưu tệp gốc…</translation>
    </message>
    <message>
        <source>Programme details…</source>
        <translation>Thông tin chương trình…</translation>
    </message>
    <message>
        <source>Delete the programme</source>
        <translation>Xóa chương trình</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Thoát</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Hoàn tác</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Làm lại</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>Chép các dòng</translation>
    </message>
    <message>
        <source>Paste a column onto the chosen tasks…</source>
        <translation>Dán một cột vào các nhiệm vụ đang chọn…</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Tìm kiếm</translation>
    </message>
    <message>
        <source>Select all tasks shown</source>
        <translation>Chọn mọi nhiệm vụ đang hiện</translation>
    </message>
    <message>
        <source>Open all headings</source>
        <translation>Mở mọi mục</translation>
    </message>
    <message>
        <source>Close all headings</source>
        <translation>Thu gọn mọi mục</translation>
    </message>
    <message>
        <source>Keys to the next part</source>
        <translation>Chuyển sang phần kế tiếp</translation>
    </message>
    <message>
        <source>Keys to the part before</source>
        <translation>Chuyển về phần trước</translation>
    </message>
    <message>
        <source>Two lines a row</source>
        <translation>Hai dòng mỗi hàng</translation>
    </message>
    <message>
        <source>Sidebar</source>
        <translation>Thanh bên</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Khung chi tiết</translation>
    </message>
    <message>
        <source>Columns…</source>
        <translation>Cột…</translation>
    </message>
    <message>
        <source>Save this list…</source>
        <translation>Lưu danh sách này…</translation>
    </message>
    <message>
        <source>Show as of a day…</source>
        <translation>Xem theo ngày…</translation>
    </message>
    <message>
        <source>Back to today</source>
        <translation>Về hôm nay</translation>
    </message>
    <message>
        <source>Add a task…</source>
        <translation>Thêm nhiệm vụ…</translation>
    </message>
    <message>
        <source>Edit own task…</source>
        <translation>Sửa nhiệm vụ tự thêm…</translation>
    </message>
    <message>
        <source>Edit in the row</source>
        <translation>Sửa ngay tại dòng</translation>
    </message>
    <message>
        <source>Delete own tasks</source>
        <translation>Xóa nhiệm vụ tự thêm</translation>
    </message>
    <message>
        <source>Move own task up</source>
        <translation>Chuyển nhiệm vụ tự thêm lên</translation>
    </message>
    <message>
        <source>Move own task down</source>
        <translation>Chuyển nhiệm vụ tự thêm xuống</translation>
    </message>
    <message>
        <source>Lead unit</source>
        <translation>Đơn vị chủ trì</translation>
    </message>
    <message>
        <source>Re-assign…</source>
        <translation>Giao lại…</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>Chuyên viên theo dõi</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Hạn hoàn thành</translation>
    </message>
    <message>
        <source>Extend the deadline…</source>
        <translation>Gia hạn…</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Ghi nhật ký</translation>
    </message>
    <message>
        <source>Enter the result</source>
        <translation>Nhập kết quả</translation>
    </message>
    <message>
        <source>Accept the suggested units of the selected tasks</source>
        <translation>Nhận gợi ý đơn vị cho các nhiệm vụ đang chọn</translation>
    </message>
    <message>
        <source>Accept all suggested units</source>
        <translation>Nhận tất cả gợi ý đơn vị</translation>
    </message>
    <message>
        <source>Give the whole heading…</source>
        <translation>Giao cả mục…</translation>
    </message>
    <message>
        <source>Deadline for the whole heading…</source>
        <translation>Đặt hạn cả mục…</translation>
    </message>
    <message>
        <source>Add a heading…</source>
        <translation>Thêm đề mục…</translation>
    </message>
    <message>
        <source>Edit the heading…</source>
        <translation>Sửa đề mục…</translation>
    </message>
    <message>
        <source>Delete the heading</source>
        <translation>Xóa đề mục</translation>
    </message>
    <message>
        <source>Stage: not started</source>
        <translation>Trạng thái: Chưa thực hiện</translation>
    </message>
    <message>
        <source>Stage: accepted</source>
        <translation>Trạng thái: Đã tiếp nhận</translation>
    </message>
    <message>
        <source>Stage: in progress</source>
        <translation>Trạng thái: Đang thực hiện</translation>
    </message>
    <message>
        <source>Stage: awaiting approval</source>
        <translation>Trạng thái: Chờ duyệt</translation>
    </message>
    <message>
        <source>Stage: done</source>
        <translation>Trạng thái: Hoàn thành</translation>
    </message>
    <message>
        <source>Return for rework…</source>
        <translation>Trả lại để làm lại…</translation>
    </message>
    <message>
        <source>Paper that reports it done…</source>
        <translation>Văn bản báo cáo kết quả…</translation>
    </message>
    <message>
        <source>Mark: unit reported it done…</source>
        <translation>Đánh dấu: đơn vị báo xong…</translation>
    </message>
    <message>
        <source>Mark: leader approved…</source>
        <translation>Đánh dấu: lãnh đạo duyệt…</translation>
    </message>
    <message>
        <source>Mark: superior body recognised…</source>
        <translation>Đánh dấu: cấp trên công nhận…</translation>
    </message>
    <message>
        <source>Add evidence…</source>
        <translation>Thêm minh chứng…</translation>
    </message>
    <message>
        <source>List that is shown to Excel…</source>
        <translation>Xuất danh sách đang xem ra Excel…</translation>
    </message>
    <message>
        <source>Lists for the units…</source>
        <translation>Xuất phiếu cho đơn vị…</translation>
    </message>
    <message>
        <source>Take lists back…</source>
        <translation>Nhận phiếu…</translation>
    </message>
    <message>
        <source>Lists that did not come back…</source>
        <translation>Phiếu chưa gửi lại…</translation>
    </message>
    <message>
        <source>Issued reports…</source>
        <translation>Báo cáo đã ban hành…</translation>
    </message>
    <message>
        <source>Units…</source>
        <translation>Đơn vị…</translation>
    </message>
    <message>
        <source>Persons…</source>
        <translation>Cán bộ…</translation>
    </message>
    <message>
        <source>Merge, split or rename units…</source>
        <translation>Sáp nhập, chia tách, đổi tên đơn vị…</translation>
    </message>
    <message>
        <source>Wording of reports…</source>
        <translation>Lời văn báo cáo…</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Thiết lập…</translation>
    </message>
    <message>
        <source>Take over a profile…</source>
        <translation>Nạp hồ sơ cơ quan…</translation>
    </message>
    <message>
        <source>Export the profile of the office…</source>
        <translation>Xuất hồ sơ cơ quan…</translation>
    </message>
    <message>
        <source>Back up and restore…</source>
        <translation>Sao lưu và phục hồi…</translation>
    </message>
    <message>
        <source>Check the data</source>
        <translation>Kiểm tra dữ liệu</translation>
    </message>
    <message>
        <source>All actions…</source>
        <translation>Mọi lệnh…</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>Hướng dẫn sử dụng</translation>
    </message>
    <message>
        <source>About CTR Desktop</source>
        <translation>Giới thiệu CTR Desktop</translation>
    </message>
    <message>
        <source>Accept all suggested units ({count})</source>
        <translation>Nhận tất cả gợi ý đơn vị ({count})</translation>
    </message>
</context>
<context>
    <name>Answers</name>
    <message>
        <source>this list was not given out from here</source>
        <translation>phiếu không do máy này xuất</translation>
    </message>
    <message>
        <source>a newer list was given out since</source>
        <translation>đã xuất phiếu mới hơn</translation>
    </message>
    <message>
        <source>of a period that is over</source>
        <translation>của kỳ đã kết thúc</translation>
    </message>
    <message>
        <source>not a task of this unit</source>
        <translation>không phải nhiệm vụ của đơn vị này</translation>
    </message>
    <message>
        <source>a row without its hidden key</source>
        <translation>dòng không có khóa ẩn</translation>
    </message>
    <message>
        <source>the task is gone</source>
        <translation>nhiệm vụ không còn</translation>
    </message>
    <message>
        <source>the row is there twice</source>
        <translation>dòng bị lặp</translation>
    </message>
    <message>
        <source>the row is missing</source>
        <translation>thiếu dòng</translation>
    </message>
    <message>
        <source>protected words were changed</source>
        <translation>phần được khóa đã bị sửa</translation>
    </message>
    <message>
        <source>changed here too since it was given out</source>
        <translation>văn phòng cũng đã sửa từ khi xuất phiếu</translation>
    </message>
    <message>
        <source>the stage is not understood</source>
        <translation>không hiểu trạng thái</translation>
    </message>
    <message>
        <source>the day is not understood or does not fit</source>
        <translation>ngày không hiểu được hoặc không hợp lý</translation>
    </message>
    <message>
        <source>the cell was emptied</source>
        <translation>ô bị xóa trắng</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>không đọc được</translation>
    </message>
    <message>
        <source>row</source>
        <translation>dòng</translation>
    </message>
    <message>
        <source>Paper of the result</source>
        <translation>Văn bản kết quả</translation>
    </message>
</context>
<context>
    <name>BackupController</name>
    <message>
        <source>Backed up in the second place: {path}</source>
        <translation>Đã sao lưu ra nơi thứ hai: {path}</translation>
    </message>
    <message>
        <source>Choose a second place for backups</source>
        <translation>Chọn nơi thứ hai để lưu bản sao</translation>
    </message>
    <message>
        <source>Back up the data</source>
        <translation>Sao lưu dữ liệu</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Bản sao lưu</translation>
    </message>
    <message>
        <source>Backed up and checked: {programmes} programmes, {tasks} tasks</source>
        <translation>Đã sao lưu và kiểm tra: {programmes} chương trình, {tasks} nhiệm vụ</translation>
    </message>
    <message>
        <source>Choose the backup to restore</source>
        <translation>Chọn bản sao lưu để phục hồi</translation>
    </message>
    <message>
        <source>Put the copy {name} with {programmes} programmes and {tasks} tasks in place of the data? The data as it is now is kept as one more copy.</source>
        <translation>Thay dữ liệu bằng bản {name} có {programmes} chương trình, {tasks} nhiệm vụ? Dữ liệu đang có được giữ thành một bản sao nữa.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Phục hồi</translation>
    </message>
    <message>
        <source>The copy also brings the settings of then: the committee, its signer and receivers. Take them too?</source>
        <translation>Bản sao có kèm thiết đặt lúc đó: thông tin cấp ủy, người ký, nơi nhận. Lấy cả các thiết đặt ấy?</translation>
    </message>
    <message>
        <source>Take them too</source>
        <translation>Lấy cả thiết đặt</translation>
    </message>
    <message>
        <source>The data is in order: {programmes} programmes, {tasks} tasks</source>
        <translation>Dữ liệu tốt: {programmes} chương trình, {tasks} nhiệm vụ</translation>
    </message>
</context>
<context>
    <name>BackupDialog</name>
    <message>
        <source>Written</source>
        <translation>Thời điểm</translation>
    </message>
    <message>
        <source>Occasion</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Nội dung</translation>
    </message>
    <message>
        <source>Second place: {place}, newest copy: {day}</source>
        <translation>Nơi thứ hai: {place}, bản mới nhất: {day}</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>chưa có</translation>
    </message>
    <message>
        <source>damaged, cannot be restored</source>
        <translation>bị hỏng, không phục hồi được</translation>
    </message>
    <message>
        <source>{programmes} programmes, {tasks} tasks</source>
        <translation>{programmes} chương trình, {tasks} nhiệm vụ</translation>
    </message>
</context>
<context>
    <name>BackupForm</name>
    <message>
        <source>Back up and restore</source>
        <translation>Sao lưu và phục hồi</translation>
    </message>
    <message>
        <source>A copy is written every day and before each upgrade. Copy one to a USB stick now and then.</source>
        <translation>Mỗi ngày và trước mỗi lần nâng cấp có một bản sao. Thỉnh thoảng hãy chép một bản ra USB.</translation>
    </message>
    <message>
        <source>Copies of the data</source>
        <translation>Các bản sao dữ liệu</translation>
    </message>
    <message>
        <source>Save a copy to a file…</source>
        <translation>Lưu một bản ra tệp…</translation>
    </message>
    <message>
        <source>Second place…</source>
        <translation>Nơi thứ hai…</translation>
    </message>
    <message>
        <source>A stick or share where the day&apos;s copy is written too</source>
        <translation>USB hoặc ổ dùng chung, nơi bản sao trong ngày được chép thêm một bản</translation>
    </message>
    <message>
        <source>Restore from a file…</source>
        <translation>Phục hồi từ tệp…</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Mở thư mục</translation>
    </message>
    <message>
        <source>Restore the one chosen…</source>
        <translation>Phục hồi bản đã chọn…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
</context>
<context>
    <name>BriefingPage</name>
    <message>
        <source>Weekly meeting</source>
        <translation>Giao ban</translation>
    </message>
    <message>
        <source>Print the list…</source>
        <translation>In danh mục…</translation>
    </message>
    <message>
        <source>Tasks of the meeting</source>
        <translation>Nhiệm vụ giao ban</translation>
    </message>
    <message>
        <source>{count} tasks</source>
        <translation>{count} nhiệm vụ</translation>
    </message>
    <message>
        <source>{count} more with later deadlines: see the table</source>
        <translation>còn {count} nhiệm vụ hạn muộn hơn: xem trang Bảng</translation>
    </message>
    <message>
        <source>No programme yet</source>
        <translation>Chưa có chương trình nào</translation>
    </message>
    <message>
        <source>Nothing is late and nothing is due within seven days</source>
        <translation>Không có nhiệm vụ quá hạn hoặc đến hạn trong 7 ngày</translation>
    </message>
</context>
<context>
    <name>CellEditor</name>
    <message>
        <source>(different)</source>
        <translation>(khác nhau)</translation>
    </message>
</context>
<context>
    <name>CloseDialog</name>
    <message>
        <source>Done: by which paper?</source>
        <translation>Hoàn thành theo văn bản nào?</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hoàn thành</translation>
    </message>
    <message>
        <source>There is no paper</source>
        <translation>Không có văn bản</translation>
    </message>
    <message>
        <source>Why there is none</source>
        <translation>Lý do không có văn bản</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Để sau</translation>
    </message>
    <message>
        <source>Closes the tasks now; they stand under “Done without a paper”</source>
        <translation>Kết thúc ngay; nhiệm vụ nằm trong danh sách “Thiếu văn bản”</translation>
    </message>
</context>
<context>
    <name>CollectDialog</name>
    <message>
        <source>Take lists back</source>
        <translation>Nhận phiếu</translation>
    </message>
    <message>
        <source>{files} files, {rows} rows. Doubts stand first and are left unless you take them.</source>
        <translation>{files} tệp, {rows} dòng. Chỗ nghi vấn xếp trước và không nhận, trừ khi bạn chọn nhận.</translation>
    </message>
    <message>
        <source>{files} files, {rows} rows. Nothing in them is other than what stands here.</source>
        <translation>{files} tệp, {rows} dòng. Không có gì khác với dữ liệu hiện có.</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Nhận</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Trả lời của đơn vị</translation>
    </message>
    <message>
        <source>&amp;Take</source>
        <translation>&amp;Nhận dòng này</translation>
    </message>
    <message>
        <source>&amp;Leave</source>
        <translation>&amp;Bỏ qua</translation>
    </message>
    <message>
        <source>{title}: “{now}” → “{new}”</source>
        <translation>{title}: “{now}” → “{new}”</translation>
    </message>
    <message>
        <source>{taken} are taken over · {left} are left</source>
        <translation>Nhận {taken} · bỏ qua {left}</translation>
    </message>
</context>
<context>
    <name>DayBand</name>
    <message>
        <source>Back to today</source>
        <translation>Về hôm nay</translation>
    </message>
    <message>
        <source>State as of {day}, still to come: nothing can be entered.</source>
        <translation>Đang xem theo ngày {day}, ngày chưa tới: không nhập được.</translation>
    </message>
    <message>
        <source>State as of {day}. What is entered takes this day.</source>
        <translation>Đang xem theo ngày {day}. Mục nhập ghi theo ngày này.</translation>
    </message>
</context>
<context>
    <name>DayController</name>
    <message>
        <source>The period of this programme is over. Show its state as of {day}?</source>
        <translation>Kỳ của chương trình này đã qua. Xem số liệu tính đến {day}?</translation>
    </message>
    <message>
        <source>Show as of {day}</source>
        <translation>Xem theo {day}</translation>
    </message>
</context>
<context>
    <name>DayDialog</name>
    <message>
        <source>Show the state as of a day</source>
        <translation>Xem theo ngày</translation>
    </message>
    <message>
        <source>Everything is shown as it stood on that day. What is entered meanwhile takes that day.</source>
        <translation>Mọi trang được xem theo tình hình của ngày đó. Mục nhập trong lúc này ghi theo ngày đó.</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Ngày</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Xem</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
</context>
<context>
    <name>DayEdit</name>
    <message>
        <source>Calendar</source>
        <translation>Lịch</translation>
    </message>
    <message>
        <source>Not understood yet: write 30/6, +10 or “cuối quý”</source>
        <translation>Chưa hiểu ngày này: hãy ghi 30/6, +10 hoặc “cuối quý”</translation>
    </message>
</context>
<context>
    <name>DetailForm</name>
    <message>
        <source>Our own task</source>
        <translation>Nhiệm vụ tự thêm</translation>
    </message>
    <message>
        <source>Completed on</source>
        <translation>Ngày hoàn thành</translation>
    </message>
    <message>
        <source>Lead unit</source>
        <translation>Đơn vị chủ trì</translation>
    </message>
    <message>
        <source>Co-operating units</source>
        <translation>Đơn vị phối hợp</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Hạn hoàn thành</translation>
    </message>
    <message>
        <source>Extend…</source>
        <translation>Gia hạn…</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Kết quả</translation>
    </message>
    <message>
        <source>Diary</source>
        <translation>Nhật ký</translation>
    </message>
    <message>
        <source>Day of the note</source>
        <translation>Ngày ghi</translation>
    </message>
    <message>
        <source>Write a note and press Enter</source>
        <translation>Ghi nội dung rồi nhấn Enter</translation>
    </message>
    <message>
        <source>Paper…</source>
        <translation>Văn bản…</translation>
    </message>
    <message>
        <source>Standing duty</source>
        <translation>Thường xuyên</translation>
    </message>
    <message>
        <source>Parts of the task</source>
        <translation>Các phần của nhiệm vụ</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>Who spoke or was chased</source>
        <translation>Người được đôn đốc hoặc có ý kiến</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Thêm</translation>
    </message>
    <message>
        <source>Reminded</source>
        <translation>Đôn đốc</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Sửa…</translation>
    </message>
    <message>
        <source>Into the report</source>
        <translation>Đưa vào báo cáo</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Xóa</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Văn bản</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Minh chứng</translation>
    </message>
    <message>
        <source>Source text</source>
        <translation>Nguyên văn</translation>
    </message>
    <message>
        <source>Text of the programme</source>
        <translation>Nguyên văn chương trình</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Lịch sử</translation>
    </message>
</context>
<context>
    <name>DetailLists</name>
    <message>
        <source>Who spoke or was chased (may stay empty)</source>
        <translation>Người được đôn đốc hoặc có ý kiến (có thể để trống)</translation>
    </message>
</context>
<context>
    <name>DetailPane</name>
    <message>
        <source>{count} tasks selected</source>
        <translation>Đã chọn {count} nhiệm vụ</translation>
    </message>
    <message>
        <source>What you change here is changed for all of them, in one step of undo.</source>
        <translation>Thay đổi tại đây áp dụng cho tất cả nhiệm vụ đã chọn, hoàn tác được trong một bước.</translation>
    </message>
    <message>
        <source>(different)</source>
        <translation>(khác nhau)</translation>
    </message>
    <message>
        <source>Enter the paper…</source>
        <translation>Ghi văn bản…</translation>
    </message>
    <message>
        <source>No paper: {reason}</source>
        <translation>Không có văn bản: {reason}</translation>
    </message>
    <message>
        <source>By the paper {numbers}</source>
        <translation>Theo văn bản {numbers}</translation>
    </message>
    <message>
        <source>Not assigned</source>
        <translation>Chưa giao</translation>
    </message>
    <message>
        <source>Deadline: {origin}</source>
        <translation>Hạn: {origin}</translation>
    </message>
    <message>
        <source>original {day}</source>
        <translation>hạn ban đầu {day}</translation>
    </message>
    <message>
        <source>Lead unit: {origin}</source>
        <translation>Chủ trì: {origin}</translation>
    </message>
    <message>
        <source>extended on {day}</source>
        <translation>gia hạn ngày {day}</translation>
    </message>
</context>
<context>
    <name>DraftModel</name>
    <message>
        <source>no task</source>
        <translation>không giao việc</translation>
    </message>
    <message>
        <source>standing</source>
        <translation>thường xuyên</translation>
    </message>
    <message>
        <source>default deadline</source>
        <translation>hạn mặc định</translation>
    </message>
    <message>
        <source>goes on {code}</source>
        <translation>tiếp {code}</translation>
    </message>
    <message>
        <source>which? {units}</source>
        <translation>chọn: {units}</translation>
    </message>
    <message>
        <source>suggested: {unit}</source>
        <translation>gợi ý: {unit}</translation>
    </message>
    <message>
        <source>goes on {code}?</source>
        <translation>tiếp {code}?</translation>
    </message>
</context>
<context>
    <name>Dropping</name>
    <message>
        <source>Drop one document to import it, or drop files on the task they prove.</source>
        <translation>Thả một văn bản để nhập chương trình, hoặc thả tệp lên nhiệm vụ mà tệp minh chứng.</translation>
    </message>
    <message>
        <source>{name} is a copy of the data. Keep it as evidence of the task, or restore it?</source>
        <translation>{name} là bản sao dữ liệu. Lưu làm minh chứng của nhiệm vụ, hay khôi phục?</translation>
    </message>
    <message>
        <source>Keep as evidence</source>
        <translation>Lưu làm minh chứng</translation>
    </message>
</context>
<context>
    <name>EmptyState</name>
    <message>
        <source>Import a programme…</source>
        <translation>Nhập chương trình…</translation>
    </message>
    <message>
        <source>Open the sample</source>
        <translation>Mở bản mẫu</translation>
    </message>
    <message>
        <source>Add a heading…</source>
        <translation>Thêm đề mục…</translation>
    </message>
    <message>
        <source>No programme yet</source>
        <translation>Chưa có chương trình nào</translation>
    </message>
    <message>
        <source>Import the Word file of the work programme: its outline becomes the tree of tasks here.</source>
        <translation>Nhập tệp Word của chương trình công tác: đề cương của nó sẽ thành cây nhiệm vụ ở đây.</translation>
    </message>
    <message>
        <source>No heading yet</source>
        <translation>Chưa có đề mục</translation>
    </message>
    <message>
        <source>Add the headings of the programme, then the tasks under them (Ctrl+N).</source>
        <translation>Hãy thêm các đề mục của chương trình, rồi thêm nhiệm vụ dưới từng đề mục (Ctrl+N).</translation>
    </message>
    <message>
        <source>No task fits</source>
        <translation>Không có nhiệm vụ phù hợp</translation>
    </message>
    <message>
        <source>Choose another view on the left or clear the search.</source>
        <translation>Hãy chọn khung nhìn khác ở bên trái hoặc xóa ô tìm kiếm.</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>The file {name} is not there; choose another file.</source>
        <translation>Không thấy tệp {name}; hãy chọn tệp khác.</translation>
    </message>
    <message>
        <source>The file {name} cannot be read; close it in other programs or copy it to this computer first.</source>
        <translation>Không đọc được tệp {name}; hãy đóng tệp ở chương trình khác hoặc chép vào máy này rồi thử lại.</translation>
    </message>
    <message>
        <source>The file {name} is larger than {limit} MB; a work programme is much smaller, choose the right file.</source>
        <translation>Tệp {name} lớn hơn {limit} MB, chương trình công tác nhỏ hơn nhiều; hãy chọn đúng tệp.</translation>
    </message>
    <message>
        <source>The file {name} holds no text; choose another file.</source>
        <translation>Tệp {name} không có chữ nào; hãy chọn tệp khác.</translation>
    </message>
    <message>
        <source>The file {name} is not a Word document; open it in Word and save it as DOCX.</source>
        <translation>Tệp {name} không phải văn bản Word; hãy mở bằng Word và lưu thành DOCX.</translation>
    </message>
    <message>
        <source>The file {name} is protected by a password; open it in Word and save it without a password.</source>
        <translation>Tệp {name} có mật khẩu; hãy mở bằng Word và lưu lại không mật khẩu.</translation>
    </message>
    <message>
        <source>The file {name} is damaged; ask the sender for it again or save it anew in Word.</source>
        <translation>Tệp {name} bị hỏng; hãy xin lại nơi gửi hoặc lưu lại bằng Word.</translation>
    </message>
    <message>
        <source>The file {name} would unpack to an enormous size and was not opened; ask the sender for it again.</source>
        <translation>Tệp {name} khi bung ra lớn bất thường nên không được mở; hãy xin lại nơi gửi.</translation>
    </message>
    <message>
        <source>The file {name} refers to things outside itself and was not opened; save it anew in Word.</source>
        <translation>Tệp {name} tham chiếu nội dung bên ngoài nên không được mở; hãy lưu lại bằng Word.</translation>
    </message>
    <message>
        <source>The file {name} is in an old Word format and no office program to read it is installed; open it where Word is installed, choose Save As and the type DOCX.</source>
        <translation>Tệp {name} thuộc định dạng Word cũ mà máy này không có Word hay LibreOffice để đọc; hãy mở ở máy có Word, chọn Lưu thành (Save As) kiểu DOCX.</translation>
    </message>
    <message>
        <source>{name} is no Excel workbook; save the table as .xlsx.</source>
        <translation>{name} không phải tệp Excel; hãy lưu bảng thành .xlsx.</translation>
    </message>
    <message>
        <source>The file {name} is protected by a password; open it where the password is known and print it to a new PDF file, or ask the sender for the Word file.</source>
        <translation>Tệp {name} có mật khẩu; hãy mở bằng mật khẩu rồi in ra tệp PDF mới, hoặc xin nơi gửi tệp Word.</translation>
    </message>
    <message>
        <source>Only {share} % of the words of {name} are Vietnamese, its letters cannot be read; nothing was imported. Ask the sender for the Word file.</source>
        <translation>Chỉ {share} % số chữ trong {name} là tiếng Việt, không đọc được; chưa nhập gì. Hãy xin nơi gửi tệp Word.</translation>
    </message>
    <message>
        <source>The file {name} is in an old Excel format; open it in Excel, choose Save As and the type XLSX.</source>
        <translation>Tệp {name} thuộc định dạng Excel cũ; hãy mở bằng Excel, chọn Lưu thành (Save As) kiểu XLSX.</translation>
    </message>
    <message>
        <source>Pages {pages} of {name} are pictures without text; ask the sender for the Word file.</source>
        <translation>Trang {pages} của {name} là ảnh quét, không có chữ; hãy xin nơi gửi tệp Word.</translation>
    </message>
    <message>
        <source>The text of pages {pages} of {name} was recognised badly; ask the sender for the Word file.</source>
        <translation>Chữ ở trang {pages} của {name} nhận dạng sai nhiều; hãy xin nơi gửi tệp Word.</translation>
    </message>
    <message>
        <source>No sheet of {name} has a column of tasks with a lead unit or a deadline; name the columns so.</source>
        <translation>Không trang tính nào của {name} có cột nhiệm vụ cùng cột đơn vị chủ trì hoặc thời hạn; hãy ghi tên cột như vậy.</translation>
    </message>
    <message>
        <source>The file {name} is neither a Word document nor plain text; choose another file.</source>
        <translation>Tệp {name} không phải văn bản Word hay tệp chữ; hãy chọn tệp khác.</translation>
    </message>
    <message>
        <source>No numbered outline was found in {name}; it can be imported as a flat list of paragraphs.</source>
        <translation>Không thấy đề cương đánh số trong {name}; có thể nhập thành danh sách từng đoạn.</translation>
    </message>
    <message>
        <source>The file {name} has no document {number}; it holds {count}, numbered from 1.</source>
        <translation>Tệp {name} không có văn bản thứ {number}; tệp có {count} văn bản, đếm từ 1.</translation>
    </message>
    <message>
        <source>Enter the number or the subject of the document.</source>
        <translation>Hãy nhập số, ký hiệu hoặc trích yếu của văn bản.</translation>
    </message>
    <message>
        <source>{name} is no ordinary file; choose a document.</source>
        <translation>{name} không phải tệp thông thường; hãy chọn một văn bản.</translation>
    </message>
    <message>
        <source>The file {name} was not read, since this computer is short of memory; close other programs and try again.</source>
        <translation>Chưa đọc được tệp {name} vì máy thiếu bộ nhớ; hãy đóng bớt chương trình khác rồi thử lại.</translation>
    </message>
    <message>
        <source>Reading the file {name} broke off, so nothing was imported; ask the sender for it again or save it anew in Word.</source>
        <translation>Việc đọc tệp {name} dừng giữa chừng nên chưa nhập gì; hãy xin lại nơi gửi hoặc lưu lại bằng Word.</translation>
    </message>
    <message>
        <source>Reading the file {name} took too long and was stopped, nothing was imported; save it anew in Word or ask for it again.</source>
        <translation>Đọc tệp {name} quá lâu nên đã dừng, chưa nhập gì; hãy lưu lại bằng Word hoặc xin lại nơi gửi.</translation>
    </message>
    <message>
        <source>The file {name} needs more memory than any work programme and was not read; save it anew in Word or ask for it again.</source>
        <translation>Tệp {name} cần nhiều bộ nhớ hơn mọi chương trình công tác nên không được đọc; hãy lưu lại bằng Word hoặc xin lại nơi gửi.</translation>
    </message>
    <message>
        <source>{name} is a folder; choose a file in it.</source>
        <translation>{name} là thư mục; hãy chọn một tệp trong đó.</translation>
    </message>
    <message>
        <source>Task {task} is not done, so it has no day of completion; set the stage to done with it.</source>
        <translation>Nhiệm vụ {task} chưa hoàn thành nên không có ngày hoàn thành; hãy đặt trạng thái hoàn thành cùng lúc.</translation>
    </message>
    <message>
        <source>A field is given twice among {field}; give each field once.</source>
        <translation>Có trường ghi hai lần trong {field}; mỗi trường chỉ ghi một lần.</translation>
    </message>
    <message>
        <source>The data was restored, but the settings {path} could not be written; fill them in again.</source>
        <translation>Đã phục hồi dữ liệu, nhưng không ghi được thiết đặt {path}; hãy nhập lại thiết đặt.</translation>
    </message>
    <message>
        <source>It was done, but the answer could not be written to where it was asked for; look at the list.</source>
        <translation>Đã làm xong, nhưng không ghi được kết quả ra nơi yêu cầu; hãy xem lại danh sách.</translation>
    </message>
    <message>
        <source>The data file {path} is no longer there; put it back in its place or restore the newest backup.</source>
        <translation>Tệp dữ liệu {path} không còn ở chỗ cũ; hãy đưa tệp về chỗ cũ hoặc phục hồi bản sao lưu mới nhất.</translation>
    </message>
    <message>
        <source>The data file {path} is no longer there. The newest sound copy is of {written} with {programmes} programmes and {tasks} tasks; restore it?</source>
        <translation>Tệp dữ liệu {path} không còn ở chỗ cũ. Bản sao lưu tốt mới nhất là của {written}, có {programmes} chương trình, {tasks} nhiệm vụ; phục hồi bản đó?</translation>
    </message>
    <message>
        <source>The data file {path} is damaged and was not opened; restore the newest sound copy, of {written}: {copy}</source>
        <translation>Tệp dữ liệu {path} bị hỏng nên chưa mở; hãy phục hồi bản sao lưu tốt mới nhất, của {written}: {copy}</translation>
    </message>
    <message>
        <source>The data file {path} is no longer there; put it back in its place or restore the newest sound copy, of {written}: {copy}</source>
        <translation>Tệp dữ liệu {path} không còn ở chỗ cũ; hãy đưa tệp về chỗ cũ hoặc phục hồi bản sao lưu tốt mới nhất, của {written}: {copy}</translation>
    </message>
    <message>
        <source>The data file {path} was moved or replaced while it was open, so the change was not stored; close the program, put the file back in its place and start again.</source>
        <translation>Tệp dữ liệu {path} đã bị di chuyển hoặc thay bằng tệp khác khi đang mở nên nội dung vừa nhập chưa được lưu; hãy đóng chương trình, đưa tệp về chỗ cũ rồi mở lại.</translation>
    </message>
    <message>
        <source>{path} should be the data file but is none; move it away or choose another data folder.</source>
        <translation>{path} phải là tệp dữ liệu nhưng không phải tệp; hãy chuyển nó đi nơi khác hoặc chọn thư mục dữ liệu khác.</translation>
    </message>
    <message>
        <source>The data folder {path} cannot be used: its name is too long or not a folder&apos;s; choose another one.</source>
        <translation>Thư mục dữ liệu {path} không dùng được: tên quá dài hoặc không phải thư mục; hãy chọn thư mục khác.</translation>
    </message>
    <message>
        <source>The computer is short of memory, so nothing was changed; close other programs and try again.</source>
        <translation>Máy thiếu bộ nhớ nên chưa thay đổi gì; hãy đóng bớt chương trình khác rồi thử lại.</translation>
    </message>
    <message>
        <source>The {count} newest changes are no longer in the data, the power may have failed; look through what was entered last, or restore a backup.</source>
        <translation>{count} thay đổi mới nhất không còn trong dữ liệu, có thể do mất điện; hãy xem lại những gì nhập sau cùng hoặc phục hồi bản sao lưu.</translation>
    </message>
    <message>
        <source>The settings were damaged and have been set aside; fill them in again or take back the last good ones.</source>
        <translation>Thiết đặt bị hỏng và đã được cất riêng; hãy nhập lại hoặc lấy lại bản tốt gần nhất.</translation>
    </message>
    <message>
        <source>The settings {path} cannot be read, so the usual ones are used; ask for the right to read the file.</source>
        <translation>Không đọc được thiết đặt {path} nên đang dùng thiết đặt mặc định; hãy xin quyền đọc tệp này.</translation>
    </message>
    <message>
        <source>Some settings make no sense ({names}), so the usual ones are used there; look them through.</source>
        <translation>Một số thiết đặt không hợp lệ ({names}) nên ở đó dùng giá trị mặc định; hãy xem lại thiết đặt.</translation>
    </message>
    <message>
        <source>Take back the last ones</source>
        <translation>Lấy lại bản gần nhất</translation>
    </message>
    <message>
        <source>The settings {path} could not be written; ask for write access to the data folder.</source>
        <translation>Không ghi được thiết đặt {path}; hãy xin quyền ghi vào thư mục dữ liệu.</translation>
    </message>
    <message>
        <source>{path} is no ordinary file and cannot hold a backup; choose another file name.</source>
        <translation>{path} không phải tệp thông thường nên không chứa được bản sao lưu; hãy chọn tên tệp khác.</translation>
    </message>
    <message>
        <source>The second place for backups {path} is not there; plug the stick in or choose another place.</source>
        <translation>Nơi lưu thứ hai {path} chưa có; hãy cắm USB hoặc chọn nơi khác.</translation>
    </message>
    <message>
        <source>The backup {path} cannot be read; ask for the right to read it or copy it to this computer first.</source>
        <translation>Không đọc được bản sao lưu {path}; hãy xin quyền đọc hoặc chép tệp về máy này trước.</translation>
    </message>
    <message>
        <source>The backup {path} was altered or damaged in {count} places and was not restored; choose another one.</source>
        <translation>Bản sao lưu {path} bị sửa hoặc hỏng ở {count} chỗ nên không được phục hồi; hãy chọn bản khác.</translation>
    </message>
    <message>
        <source>The copy in the second place {path} is older than 7 days; plug the stick in and start the program again.</source>
        <translation>Bản sao ở nơi thứ hai {path} đã cũ quá 7 ngày; hãy cắm USB rồi mở lại chương trình.</translation>
    </message>
    <message>
        <source>The file {path} is the data in use and cannot be its own backup; choose another file.</source>
        <translation>Tệp {path} là dữ liệu đang dùng, không thể làm bản sao lưu của chính nó; hãy chọn tệp khác.</translation>
    </message>
    <message>
        <source>The number {number} is not a number; write it like 76.</source>
        <translation>Số {number} không phải là số; hãy ghi như 76.</translation>
    </message>
    <message>
        <source>The data folder {path} cannot be written; ask for write access or choose another folder.</source>
        <translation>Không ghi được vào thư mục dữ liệu {path}; hãy xin quyền ghi hoặc chọn thư mục khác.</translation>
    </message>
    <message>
        <source>The disk is full, so nothing was written and nothing is lost; free some space and try again.</source>
        <translation>Ổ đĩa đã đầy nên chưa ghi được gì, dữ liệu cũ vẫn nguyên; hãy dọn bớt rồi làm lại.</translation>
    </message>
    <message>
        <source>The disk with {path} cannot be read or written; check the disk and its cable, then start again.</source>
        <translation>Không đọc, ghi được ổ đĩa chứa {path}; hãy kiểm tra ổ đĩa và dây nối rồi mở lại chương trình.</translation>
    </message>
    <message>
        <source>The data is in use by another program and the change was not made; close that program and try again.</source>
        <translation>Dữ liệu đang được chương trình khác sử dụng nên chưa thực hiện; hãy đóng chương trình đó rồi làm lại.</translation>
    </message>
    <message>
        <source>The data file {path} is damaged and was not opened; restore the newest backup.</source>
        <translation>Tệp dữ liệu {path} bị hỏng nên không được mở; hãy phục hồi bản sao lưu mới nhất.</translation>
    </message>
    <message>
        <source>The data file {path} is damaged. The newest sound copy is of {written} with {programmes} programmes and {tasks} tasks; restore it? The damaged file is kept.</source>
        <translation>Tệp dữ liệu {path} bị hỏng. Bản sao tốt mới nhất là bản {written}, có {programmes} chương trình, {tasks} nhiệm vụ; phục hồi bản này? Tệp hỏng được giữ lại.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Phục hồi</translation>
    </message>
    <message>
        <source>The copy was restored: {programmes} programmes, {tasks} tasks. The state before it is kept as a copy.</source>
        <translation>Đã phục hồi: {programmes} chương trình, {tasks} nhiệm vụ. Dữ liệu trước đó được giữ thành một bản sao.</translation>
    </message>
    <message>
        <source>The program met an unexpected error last time; send the report to your IT staff.</source>
        <translation>Lần trước chương trình gặp lỗi bất ngờ; hãy gửi báo cáo lỗi cho cán bộ kỹ thuật.</translation>
    </message>
    <message>
        <source>Show the report</source>
        <translation>Xem báo cáo lỗi</translation>
    </message>
    <message>
        <source>The file {path} belongs to another program and was not opened; choose another data folder.</source>
        <translation>Tệp {path} của chương trình khác nên không được mở; hãy chọn thư mục dữ liệu khác.</translation>
    </message>
    <message>
        <source>The data was made by a newer version and was not opened; install the newest version.</source>
        <translation>Dữ liệu do phiên bản mới hơn tạo ra nên không được mở; hãy cài phiên bản mới nhất.</translation>
    </message>
    <message>
        <source>The backup {path} is not there; choose another file.</source>
        <translation>Không thấy bản sao lưu {path}; hãy chọn tệp khác.</translation>
    </message>
    <message>
        <source>The file {path} is not a backup of this program; choose another.</source>
        <translation>Tệp {path} không phải bản sao lưu của chương trình này; hãy chọn tệp khác.</translation>
    </message>
    <message>
        <source>The backup {path} is damaged; choose an older one.</source>
        <translation>Bản sao lưu {path} bị hỏng; hãy chọn bản cũ hơn.</translation>
    </message>
    <message>
        <source>The backup {path} could not be written; choose another folder or free some space.</source>
        <translation>Không ghi được bản sao lưu {path}; hãy chọn thư mục khác hoặc dọn bớt ổ đĩa.</translation>
    </message>
    <message>
        <source>This file was already imported on {day} as {name}; import it again only if you want it twice.</source>
        <translation>Tệp này đã nhập ngày {day} với tên {name}; chỉ nhập lại nếu muốn có hai bản.</translation>
    </message>
    <message>
        <source>The programme was changed meanwhile and nothing was updated; compare the two texts again.</source>
        <translation>Chương trình vừa được sửa ở nơi khác nên chưa cập nhật gì; hãy so sánh lại hai bản.</translation>
    </message>
    <message>
        <source>What is still in the new text cannot be deleted; compare the two texts again.</source>
        <translation>Nội dung còn trong bản mới thì không xóa được; hãy so sánh lại hai bản.</translation>
    </message>
    <message>
        <source>The period {text} is not understood; write it like 2024Q2.</source>
        <translation>Không hiểu kỳ {text}; hãy ghi như 2024Q2.</translation>
    </message>
    <message>
        <source>There is no programme {id}; choose another one.</source>
        <translation>Không có chương trình {id}; hãy chọn chương trình khác.</translation>
    </message>
    <message>
        <source>Enter what the programme is called.</source>
        <translation>Hãy nhập tên chương trình.</translation>
    </message>
    <message>
        <source>The office wrote this programme itself; there is no issued file.</source>
        <translation>Chương trình này do cơ quan tự xây dựng nên không có tệp ban hành.</translation>
    </message>
    <message>
        <source>Enter the words of the heading.</source>
        <translation>Hãy nhập tên đề mục.</translation>
    </message>
    <message>
        <source>A heading here would be too deep; choose one further out.</source>
        <translation>Đề mục ở đây quá sâu; hãy chọn đề mục cấp cao hơn.</translation>
    </message>
    <message>
        <source>The issued programme keeps its headings; only those the office added can be changed.</source>
        <translation>Đề mục của chương trình đã ban hành được giữ nguyên; chỉ sửa được đề mục do cơ quan thêm.</translation>
    </message>
    <message>
        <source>Something still hangs under this heading; move or delete it first.</source>
        <translation>Đề mục này còn nội dung bên dưới; hãy chuyển hoặc xóa nội dung đó trước.</translation>
    </message>
    <message>
        <source>Choose the programme that the open tasks go over into.</source>
        <translation>Hãy chọn chương trình nhận các nhiệm vụ chuyển tiếp.</translation>
    </message>
    <message>
        <source>Choose another programme: tasks cannot go over into their own.</source>
        <translation>Hãy chọn chương trình khác; nhiệm vụ không thể chuyển vào chính chương trình của mình.</translation>
    </message>
    <message>
        <source>{name} is no later period; choose the programme that follows.</source>
        <translation>{name} không phải kỳ sau; hãy chọn chương trình của kỳ tiếp theo.</translation>
    </message>
    <message>
        <source>That day is before the period; choose a later one.</source>
        <translation>Ngày này trước khi kỳ bắt đầu; hãy chọn ngày sau.</translation>
    </message>
    <message>
        <source>The tasks have changed meanwhile; look at the proposal again and repeat it.</source>
        <translation>Nhiệm vụ đã thay đổi trong lúc xem; hãy mở lại đề xuất và làm lại.</translation>
    </message>
    <message>
        <source>Two tasks go on in the same duty; choose another one for one of them.</source>
        <translation>Hai nhiệm vụ cùng tiếp nối vào một nhiệm vụ mới; hãy chọn nhiệm vụ khác cho một trong hai.</translation>
    </message>
    <message>
        <source>There is no task {id}; it may have been deleted.</source>
        <translation>Không có nhiệm vụ {id}; có thể đã bị xóa.</translation>
    </message>
    <message>
        <source>That place in the programme is gone; choose another one.</source>
        <translation>Mục này không còn; hãy chọn mục khác.</translation>
    </message>
    <message>
        <source>A task has no field {field}; see the help for the names.</source>
        <translation>Nhiệm vụ không có trường {field}; hãy xem tên trường trong hướng dẫn.</translation>
    </message>
    <message>
        <source>The value {value} does not fit the field {field}; correct it.</source>
        <translation>Giá trị {value} không hợp với trường {field}; hãy sửa lại.</translation>
    </message>
    <message>
        <source>The day {text} is not understood; write it like 30/6/2024.</source>
        <translation>Không hiểu ngày {text}; hãy ghi như 30/6/2024.</translation>
    </message>
    <message>
        <source>That day is still to come; enter today or a day before it.</source>
        <translation>Ngày này chưa đến; hãy nhập hôm nay hoặc ngày trước đó.</translation>
    </message>
    <message>
        <source>The window shows a day that is still to come: go back to today to enter anything.</source>
        <translation>Cửa sổ đang xem một ngày chưa tới: hãy trở về hôm nay để nhập.</translation>
    </message>
    <message>
        <source>A task is carried over when the next programme is imported; choose Carry over there.</source>
        <translation>Nhiệm vụ chỉ được chuyển tiếp khi nhập chương trình kỳ sau; hãy chọn Chuyển tiếp tại đó.</translation>
    </message>
    <message>
        <source>Task {task} is neither done nor awaiting approval; only such a task can be returned.</source>
        <translation>Nhiệm vụ {task} chưa hoàn thành và không chờ duyệt; chỉ trả lại được nhiệm vụ đã hoàn thành hoặc chờ duyệt.</translation>
    </message>
    <message>
        <source>Enter why the task is returned.</source>
        <translation>Hãy ghi lý do trả lại.</translation>
    </message>
    <message>
        <source>The day of the mark of task {task} lies before {day}; enter that day or a later one.</source>
        <translation>Ngày đánh dấu của nhiệm vụ {task} trước ngày {day}; hãy ghi ngày đó hoặc ngày sau đó.</translation>
    </message>
    <message>
        <source>Enter the number or subject of the paper, say why there is none, or choose Later.</source>
        <translation>Hãy ghi số hoặc trích yếu văn bản, ghi lý do không có, hoặc chọn Để sau.</translation>
    </message>
    <message>
        <source>A paper is named and also why there is none; give one of the two.</source>
        <translation>Đã ghi văn bản lại ghi cả lý do không có; chỉ ghi một trong hai.</translation>
    </message>
    <message>
        <source>Enter why there is no paper.</source>
        <translation>Hãy ghi lý do không có văn bản.</translation>
    </message>
    <message>
        <source>{name} is no file that can be kept; choose a file.</source>
        <translation>{name} không phải tệp có thể lưu; hãy chọn một tệp.</translation>
    </message>
    <message>
        <source>The file {name} cannot be read; copy it here first.</source>
        <translation>Không đọc được tệp {name}; hãy chép tệp về máy này trước.</translation>
    </message>
    <message>
        <source>The file {name} is empty; choose another file.</source>
        <translation>Tệp {name} không có nội dung; hãy chọn tệp khác.</translation>
    </message>
    <message>
        <source>The file {name} has {size} MB; up to 500 MB can be kept. Choose a smaller one.</source>
        <translation>Tệp {name} nặng {size} MB; chỉ lưu được tệp đến 500 MB. Hãy chọn tệp nhỏ hơn.</translation>
    </message>
    <message>
        <source>The file {name} could not be copied into {path}; make room there and try again.</source>
        <translation>Không chép được tệp {name} vào {path}; hãy giải phóng chỗ trống rồi thử lại.</translation>
    </message>
    <message>
        <source>The file {name} is no longer in the data folder; add it again or restore a copy of the data.</source>
        <translation>Tệp {name} không còn trong thư mục dữ liệu; hãy thêm lại hoặc khôi phục bản sao dữ liệu.</translation>
    </message>
    <message>
        <source>The file {name} was changed in the data folder; add it again or restore a copy of the data.</source>
        <translation>Tệp {name} trong thư mục dữ liệu đã bị thay đổi; hãy thêm lại hoặc khôi phục bản sao dữ liệu.</translation>
    </message>
    <message>
        <source>The file {name} is a program or of an unknown kind and is not opened; save it and ask your IT staff.</source>
        <translation>Tệp {name} là chương trình hoặc không rõ loại nên không mở; hãy lưu ra và hỏi cán bộ công nghệ thông tin.</translation>
    </message>
    <message>
        <source>Enter what is to be done.</source>
        <translation>Hãy nhập nội dung nhiệm vụ.</translation>
    </message>
    <message>
        <source>Task {task} stands in the programme: its words stay as issued; write a note or set a stage instead.</source>
        <translation>Nhiệm vụ {task} thuộc chương trình đã ban hành nên giữ nguyên văn; hãy ghi nhật ký hoặc đổi trạng thái.</translation>
    </message>
    <message>
        <source>Task {task} has no deadline that could be extended; set its deadline first.</source>
        <translation>Nhiệm vụ {task} chưa có hạn để gia hạn; hãy đặt hạn trước.</translation>
    </message>
    <message>
        <source>The new day for task {task} must be later than its deadline.</source>
        <translation>Hạn mới của nhiệm vụ {task} phải sau hạn hiện nay.</translation>
    </message>
    <message>
        <source>Task {task} was extended on {day}; an extension cannot be of a day before that.</source>
        <translation>Nhiệm vụ {task} đã được gia hạn ngày {day}; ngày gia hạn mới không được trước ngày đó.</translation>
    </message>
    <message>
        <source>A task can only be moved inside its own programme.</source>
        <translation>Chỉ chuyển được nhiệm vụ trong chương trình của nó.</translation>
    </message>
    <message>
        <source>Enter the words of the note.</source>
        <translation>Hãy nhập nội dung ghi chú.</translation>
    </message>
    <message>
        <source>That entry is gone; it may have been deleted.</source>
        <translation>Mục nhật ký này không còn; có thể đã bị xóa.</translation>
    </message>
    <message>
        <source>This entry records a stage; change the stage itself or undo the change.</source>
        <translation>Mục này ghi việc đổi trạng thái; hãy đổi lại trạng thái hoặc hoàn tác.</translation>
    </message>
    <message>
        <source>There is no unit {name}; add it to the list of units first.</source>
        <translation>Không có đơn vị {name}; hãy thêm vào danh sách đơn vị trước.</translation>
    </message>
    <message>
        <source>Enter the name of the person.</source>
        <translation>Hãy ghi tên cán bộ.</translation>
    </message>
    <message>
        <source>There is already a person {name}; add the post or unit to the name.</source>
        <translation>Đã có cán bộ {name}; hãy ghi thêm chức vụ hoặc đơn vị vào tên.</translation>
    </message>
    <message>
        <source>Tasks name this person, so the name cannot be deleted; mark the person as no longer in office.</source>
        <translation>Có nhiệm vụ ghi tên cán bộ này nên không xóa được; hãy bỏ dấu Đang công tác.</translation>
    </message>
    <message>
        <source>Say for at least one unit which one comes after it.</source>
        <translation>Hãy cho biết đơn vị kế tục của ít nhất một đơn vị.</translation>
    </message>
    <message>
        <source>The unit {name} has ended; name another one.</source>
        <translation>Đơn vị {name} đã chấm dứt hoạt động; hãy chọn đơn vị khác.</translation>
    </message>
    <message>
        <source>The unit {name} is only there since {day}; choose a later day.</source>
        <translation>Đơn vị {name} chỉ có từ {day}; hãy chọn ngày sau ngày đó.</translation>
    </message>
    <message>
        <source>Task {task} is given to {name}, which does not come after its unit; choose one that does.</source>
        <translation>Nhiệm vụ {task} được giao cho {name}, không phải đơn vị kế tục; hãy chọn đơn vị kế tục.</translation>
    </message>
    <message>
        <source>Choose the unit that is to lead the task from now on.</source>
        <translation>Hãy chọn đơn vị chủ trì mới.</translation>
    </message>
    <message>
        <source>The profile {path} is not there; choose another file.</source>
        <translation>Không thấy hồ sơ {path}; hãy chọn tệp khác.</translation>
    </message>
    <message>
        <source>The profile {path} cannot be read; copy it here first.</source>
        <translation>Không đọc được hồ sơ {path}; hãy chép tệp về máy này trước.</translation>
    </message>
    <message>
        <source>The file {path} is not the profile of an office; choose another.</source>
        <translation>Tệp {path} không phải hồ sơ cơ quan; hãy chọn tệp khác.</translation>
    </message>
    <message>
        <source>The profile {path} comes from a newer version; update this program first.</source>
        <translation>Hồ sơ {path} do phiên bản mới hơn tạo ra; hãy cập nhật chương trình trước.</translation>
    </message>
    <message>
        <source>The profile is wrong at {part}; correct it, then take it over again.</source>
        <translation>Hồ sơ sai ở {part}; hãy sửa rồi nạp lại.</translation>
    </message>
    <message>
        <source>Enter the name of the committee in the settings first.</source>
        <translation>Hãy nhập tên cấp ủy trong Cài đặt trước.</translation>
    </message>
    <message>
        <source>The profile of {name} was taken over.</source>
        <translation>Đã nạp hồ sơ của {name}.</translation>
    </message>
    <message>
        <source>Take over the profile of {name}? Particulars of the committee are replaced; its units and persons are added.</source>
        <translation>Nạp hồ sơ của {name}? Thông tin cấp ủy được thay; đơn vị và cán bộ trong hồ sơ được thêm vào.</translation>
    </message>
    <message>
        <source>The sheet “{sheet}” has no column “{column}”; write an empty table with: profile table FILE.</source>
        <translation>Trang “{sheet}” thiếu cột “{column}”; hãy tạo bảng mẫu bằng lệnh: profile table TỆP.</translation>
    </message>
    <message>
        <source>The table names no committee; fill in one row for each.</source>
        <translation>Bảng chưa có cấp ủy nào; hãy ghi mỗi cấp ủy một dòng.</translation>
    </message>
    <message>
        <source>Sheet “{sheet}”, row {row}: {what}; correct it and repeat.</source>
        <translation>Trang “{sheet}”, dòng {row}: {what}; hãy sửa rồi làm lại.</translation>
    </message>
    <message>
        <source>Enter the name of the unit.</source>
        <translation>Hãy nhập tên đơn vị.</translation>
    </message>
    <message>
        <source>There is already a unit {name}; use another name.</source>
        <translation>Đã có đơn vị {name}; hãy dùng tên khác.</translation>
    </message>
    <message>
        <source>Tasks name this unit, so it cannot be deleted; mark it as no longer in use instead.</source>
        <translation>Đơn vị này đã có nhiệm vụ nên không xóa được; hãy bỏ dấu “Đang dùng”.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Không còn gì để hoàn tác.</translation>
    </message>
    <message>
        <source>Another change is being written; wait for its end, then undo.</source>
        <translation>Đang ghi một thay đổi khác; hãy chờ xong rồi hoàn tác.</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>Không còn gì để làm lại.</translation>
    </message>
    <message>
        <source>These units lead no task that could be given out.</source>
        <translation>Các đơn vị này không chủ trì nhiệm vụ nào để xuất phiếu.</translation>
    </message>
    <message>
        <source>{name} is no list that was given out from here; choose the file that came back from the unit.</source>
        <translation>{name} không phải phiếu đã xuất từ máy này; hãy chọn tệp đơn vị gửi lại.</translation>
    </message>
    <message>
        <source>What is not understood cannot be taken over; enter it by hand.</source>
        <translation>Nội dung không hiểu được thì không nhận được; hãy nhập tay.</translation>
    </message>
    <message>
        <source>The task {task} was changed meanwhile; read the files again to see what stands there now.</source>
        <translation>Nhiệm vụ {task} vừa được sửa; hãy đọc lại tệp để xem nội dung hiện tại.</translation>
    </message>
    <message>
        <source>The committee&apos;s name, superior, symbol and place are not filled in; enter them in the settings.</source>
        <translation>Chưa khai báo tên, cấp trên, ký hiệu và địa danh của cấp ủy; hãy khai báo trong Thiết lập.</translation>
    </message>
    <message>
        <source>A final report needs its number and its day; enter both or print a draft.</source>
        <translation>Báo cáo chính thức phải có số và ngày; hãy nhập đủ hoặc in dự thảo.</translation>
    </message>
    <message>
        <source>Nobody is named who signs.</source>
        <translation>Chưa có họ tên người ký.</translation>
    </message>
    <message>
        <source>The post of who signs is not given.</source>
        <translation>Chưa có chức vụ người ký.</translation>
    </message>
    <message>
        <source>No receivers are given.</source>
        <translation>Chưa có nơi nhận.</translation>
    </message>
    <message>
        <source>It is dated {day}, before the day of its figures, {as_of}.</source>
        <translation>Ngày ban hành {day} trước ngày số liệu {as_of}.</translation>
    </message>
    <message>
        <source>It is dated {day}, which is still to come.</source>
        <translation>Ngày ban hành {day} còn ở phía trước.</translation>
    </message>
    <message>
        <source>There is no unit that this paper would go to.</source>
        <translation>Không có đơn vị nào để gửi văn bản này.</translation>
    </message>
    <message>
        <source>Numbers before it that no document here bears: {numbers}.</source>
        <translation>Các số trước đó chưa có văn bản nào: {numbers}.</translation>
    </message>
    <message>
        <source>The span begins on {since}, behind its end on {day}; enter it anew.</source>
        <translation>Kỳ báo cáo bắt đầu {since}, sau ngày cuối {day}; hãy nhập lại.</translation>
    </message>
    <message>
        <source>Tasks without a lead unit: {count}.</source>
        <translation>Nhiệm vụ chưa có đơn vị chủ trì: {count}.</translation>
    </message>
    <message>
        <source>Tasks that still need a deadline: {count}.</source>
        <translation>Nhiệm vụ cần điền hạn: {count}.</translation>
    </message>
    <message>
        <source>Tasks that are done but say no result: {count}.</source>
        <translation>Nhiệm vụ đã hoàn thành nhưng chưa ghi kết quả: {count}.</translation>
    </message>
    <message>
        <source>The number of the superior&apos;s paper “…-{symbol}” is blank; enter it in the programme&apos;s particulars.</source>
        <translation>Số của văn bản cấp trên “…-{symbol}” còn để trống; điền ở thông tin chương trình.</translation>
    </message>
    <message>
        <source>The final report was not written: {what} Complete this, or repeat with --anyway.</source>
        <translation>Chưa ghi báo cáo chính thức: {what} Hãy bổ sung, hoặc chạy lại với --anyway.</translation>
    </message>
    <message>
        <source>The face has no letter for {signs} and prints “?” there: {where}.</source>
        <translation>Phông chữ không có ký tự {signs}, sẽ in “?” ở: {where}.</translation>
    </message>
    <message>
        <source>A wording must not be empty; take the usual one instead.</source>
        <translation>Câu không được để trống; hãy dùng lại câu có sẵn.</translation>
    </message>
    <message>
        <source>A curly bracket is open or stands alone; write fields as {fields}.</source>
        <translation>Dấu ngoặc nhọn còn mở hoặc thừa; chỗ điền viết như {fields}.</translation>
    </message>
    <message>
        <source>This text knows these fields alone: {fields}.</source>
        <translation>Câu này chỉ có các chỗ điền: {fields}.</translation>
    </message>
    <message>
        <source>The report No. {number} was withdrawn already.</source>
        <translation>Báo cáo số {number} đã được thu hồi.</translation>
    </message>
    <message>
        <source>Write down why the report is withdrawn.</source>
        <translation>Hãy ghi lý do thu hồi.</translation>
    </message>
    <message>
        <source>The report No. {number} is not in the list any more; close the list and open it again.</source>
        <translation>Báo cáo số {number} không còn trong danh sách; hãy đóng danh sách rồi mở lại.</translation>
    </message>
    <message>
        <source>This computer has no usual printer; print with “Print…” and choose one, or save the PDF.</source>
        <translation>Máy này chưa có máy in thường dùng; hãy bấm “In…” để chọn máy in, hoặc lưu tệp PDF.</translation>
    </message>
    <message>
        <source>The printer did not take the pages; see whether it is on and has paper, or save the PDF.</source>
        <translation>Máy in không nhận các trang; hãy xem máy in đã bật và còn giấy chưa, hoặc lưu tệp PDF.</translation>
    </message>
    <message>
        <source>Printed with the text that was written for it (changed {when}); --fresh leaves it out.</source>
        <translation>In theo văn bản đã soạn cho báo cáo này (sửa lúc {when}); dùng --fresh để không lấy văn bản ấy.</translation>
    </message>
    <message>
        <source>There is no presentation profile {name}.</source>
        <translation>Không có thể thức {name}; hãy chọn thể thức khác.</translation>
    </message>
    <message>
        <source>The report {path} could not be written; close it in other programs or choose another folder.</source>
        <translation>Không ghi được {path}; hãy đóng tệp ở chương trình khác hoặc chọn thư mục khác.</translation>
    </message>
    <message>
        <source>This report is written as {formats}; let the file name end so.</source>
        <translation>Báo cáo này ghi được thành {formats}; hãy đặt đuôi tên tệp như vậy.</translation>
    </message>
    <message>
        <source>A report with the number {number} was already issued in the term since {day}; enter another number.</source>
        <translation>Báo cáo số {number} đã được ban hành trong nhiệm kỳ từ {day}; hãy nhập số khác.</translation>
    </message>
    <message>
        <source>A report with the number {number} was already issued in {year}; enter another number.</source>
        <translation>Báo cáo số {number} đã được ban hành trong năm {year}; hãy nhập số khác.</translation>
    </message>
    <message>
        <source>This cannot be taken back, since other entries rest on it by now; correct it by hand instead.</source>
        <translation>Không hoàn tác được vì đã có nội dung khác dựa vào thay đổi này; hãy sửa trực tiếp.</translation>
    </message>
    <message>
        <source>The data has {count} problems; restore the newest backup or send the log to your IT staff.</source>
        <translation>Dữ liệu có {count} lỗi; hãy phục hồi bản sao lưu mới nhất hoặc gửi nhật ký cho bộ phận kỹ thuật.</translation>
    </message>
    <message>
        <source>The item {text} hangs under nothing; move it up a level.</source>
        <translation>Mục {text} không nằm dưới mục nào; hãy nâng cấp mục này.</translation>
    </message>
    <message>
        <source>This item is already on the outermost level.</source>
        <translation>Mục này đã ở cấp ngoài cùng.</translation>
    </message>
    <message>
        <source>There is no item above on the same level that this one could hang under.</source>
        <translation>Không có mục cùng cấp ở trên để hạ cấp xuống dưới nó.</translation>
    </message>
    <message>
        <source>There is nothing before it that it could be joined to.</source>
        <translation>Không có gì ở trước để nối vào.</translation>
    </message>
    <message>
        <source>Put the cursor between two words of the item&apos;s text to split it there.</source>
        <translation>Hãy đặt con trỏ vào giữa hai từ của nội dung mục để tách.</translation>
    </message>
    <message>
        <source>That item is gone; choose another one.</source>
        <translation>Mục này không còn; hãy chọn mục khác.</translation>
    </message>
    <message>
        <source>Something went wrong and nothing was changed; the details are in the log {path}.</source>
        <translation>Có lỗi ngoài dự kiến, dữ liệu không thay đổi; chi tiết ghi trong nhật ký {path}.</translation>
    </message>
    <message>
        <source>This part of the text is gone; close the editor and open it again to see what is there.</source>
        <translation>Phần văn bản này không còn; hãy đóng cửa sổ soạn rồi mở lại để xem nội dung hiện có.</translation>
    </message>
    <message>
        <source>A table is made from the figures; move it or leave it out.</source>
        <translation>Bảng do số liệu lập ra, không sửa chữ được; có thể chuyển chỗ hoặc bỏ.</translation>
    </message>
    <message>
        <source>Write something, or leave the line out with Delete.</source>
        <translation>Hãy viết nội dung, hoặc bỏ dòng này bằng phím Delete.</translation>
    </message>
    <message>
        <source>Put the cursor inside the sentence, where it is to be divided.</source>
        <translation>Hãy đặt con trỏ vào giữa câu, chỗ cần tách.</translation>
    </message>
    <message>
        <source>There is no sentence before this one that it could be joined to.</source>
        <translation>Phía trước không có câu nào để nối vào.</translation>
    </message>
    <message>
        <source>Only a sentence behind another one can go on in its paragraph.</source>
        <translation>Chỉ câu đứng sau một câu khác mới viết liền đoạn được.</translation>
    </message>
    <message>
        <source>Choose sentences to move, and a heading to move them under.</source>
        <translation>Hãy chọn các câu cần chuyển và mục để chuyển tới.</translation>
    </message>
    <message>
        <source>Something has to stay in the text; leave fewer lines out.</source>
        <translation>Văn bản phải còn nội dung; hãy bỏ ít dòng hơn.</translation>
    </message>
</context>
<context>
    <name>EvidenceTab</name>
    <message>
        <source>Drop files here, or add them</source>
        <translation>Thả tệp vào đây, hoặc bấm Thêm tệp</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Minh chứng</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>Thêm tệp…</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Dán</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Mở</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Lưu…</translation>
    </message>
    <message>
        <source>Take off</source>
        <translation>Gỡ</translation>
    </message>
</context>
<context>
    <name>ExtendDialog</name>
    <message>
        <source>Extend the deadline</source>
        <translation>Gia hạn</translation>
    </message>
    <message>
        <source>Extend</source>
        <translation>Gia hạn</translation>
    </message>
    <message>
        <source>New deadline</source>
        <translation>Hạn mới</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>Asked by</source>
        <translation>Người đề nghị</translation>
    </message>
    <message>
        <source>Agreed by</source>
        <translation>Người đồng ý</translation>
    </message>
    <message>
        <source>By the paper</source>
        <translation>Theo văn bản</translation>
    </message>
    <message>
        <source>Enter a day later than the present deadline.</source>
        <translation>Hãy nhập ngày sau hạn hiện nay.</translation>
    </message>
</context>
<context>
    <name>FilterHeader</name>
    <message>
        <source>filter</source>
        <translation>lọc</translation>
    </message>
    <message>
        <source>Filter: {column}</source>
        <translation>Lọc: {column}</translation>
    </message>
</context>
<context>
    <name>FoldedText</name>
    <message>
        <source>Show less</source>
        <translation>Thu gọn</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Xem hết</translation>
    </message>
</context>
<context>
    <name>FollowUpController</name>
    <message>
        <source>{count} tasks selected</source>
        <translation>Đã chọn {count} nhiệm vụ</translation>
    </message>
    <message>
        <source>Return for rework</source>
        <translation>Trả lại để làm lại</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Trả lại</translation>
    </message>
    <message>
        <source>Select tasks that have a deadline.</source>
        <translation>Hãy chọn nhiệm vụ có hạn.</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Minh chứng</translation>
    </message>
    <message>
        <source>Select the task that the file belongs to.</source>
        <translation>Hãy chọn nhiệm vụ mà tệp minh chứng.</translation>
    </message>
    <message>
        <source>{size} MB are copied into the data folder and into every copy that leaves this machine.</source>
        <translation>{size} MB sẽ được chép vào thư mục dữ liệu và vào mọi bản sao mang khỏi máy này.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Chép</translation>
    </message>
    <message>
        <source>No program on this machine opens {name}; save it instead.</source>
        <translation>Máy này không có chương trình mở {name}; hãy lưu bản sao ra ngoài.</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Lưu bản sao</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>Đã lưu: {path}</translation>
    </message>
</context>
<context>
    <name>GiveDialog</name>
    <message>
        <source>Lists for the units</source>
        <translation>Xuất phiếu cho đơn vị</translation>
    </message>
    <message>
        <source>Each unit gets an Excel file with its tasks, to fill in stage, day, result, paper, difficulty, and the same for Word. Tasks without a lead unit are in none.</source>
        <translation>Mỗi đơn vị một tệp Excel có các nhiệm vụ của mình để điền trạng thái, ngày, kết quả, văn bản, khó khăn, kèm bản Word. Nhiệm vụ chưa có đơn vị chủ trì không nằm trong phiếu nào.</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Chọn thư mục…</translation>
    </message>
    <message>
        <source>To be sent back before</source>
        <translation>Gửi lại trước ngày</translation>
    </message>
    <message>
        <source>Sent back to</source>
        <translation>Gửi lại cho</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Đơn vị</translation>
    </message>
</context>
<context>
    <name>HeadingDialog</name>
    <message>
        <source>Heading</source>
        <translation>Đề mục</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lưu</translation>
    </message>
    <message>
        <source>Words of the heading</source>
        <translation>Tên đề mục</translation>
    </message>
</context>
<context>
    <name>HelpController</name>
    <message>
        <source>CTR Desktop manual</source>
        <translation>Hướng dẫn CTR Desktop</translation>
    </message>
    <message>
        <source>Save the manual</source>
        <translation>Lưu hướng dẫn</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>Đã lưu: {path}</translation>
    </message>
    <message>
        <source># CTR Desktop {version}

Follows a committee&apos;s work programme offline. MIT licence.

Data folder: `{folder}`

Python {python} · Qt and PySide6 {pyside} (LGPL 3) · SQLite · sqlite-utils (Apache 2.0) · ReportLab (BSD) · Pillow (MIT-CMU) · python-docx (MIT) · lxml (BSD) · pypdfium2 (Apache 2.0 and BSD) · openpyxl (MIT) · RapidFuzz (MIT) · msgspec (BSD) · platformdirs (MIT)

Fonts: Liberation Serif and Noto Sans (SIL OFL 1.1). Icons: Lucide (ISC).</source>
        <translation># CTR Desktop {version}

Theo dõi chương trình công tác của cấp ủy, không cần mạng. Giấy phép MIT.

Thư mục dữ liệu: `{folder}`

Python {python} · Qt và PySide6 {pyside} (LGPL 3) · SQLite · sqlite-utils (Apache 2.0) · ReportLab (BSD) · Pillow (MIT-CMU) · python-docx (MIT) · lxml (BSD) · pypdfium2 (Apache 2.0 và BSD) · openpyxl (MIT) · RapidFuzz (MIT) · msgspec (BSD) · platformdirs (MIT)

Phông chữ: Liberation Serif và Noto Sans (SIL OFL 1.1). Biểu tượng: Lucide (ISC).</translation>
    </message>
    <message>
        <source>About CTR Desktop</source>
        <translation>Giới thiệu CTR Desktop</translation>
    </message>
    <message>
        <source>Open the data folder</source>
        <translation>Mở thư mục dữ liệu</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Giấy phép</translation>
    </message>
    <message>
        <source>Report about an error</source>
        <translation>Báo cáo lỗi</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Lưu…</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Lưu báo cáo</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>Diary</source>
        <translation>Nhật ký</translation>
    </message>
    <message>
        <source>Co-operating unit</source>
        <translation>Đơn vị phối hợp</translation>
    </message>
    <message>
        <source>Re-assigned</source>
        <translation>Giao lại</translation>
    </message>
    <message>
        <source>somebody</source>
        <translation>người khác</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>có</translation>
    </message>
    <message>
        <source>no</source>
        <translation>không</translation>
    </message>
</context>
<context>
    <name>HistoryController</name>
    <message>
        <source>Undo</source>
        <translation>Hoàn tác</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Làm lại</translation>
    </message>
    <message>
        <source>{what}, {day}</source>
        <translation>{what}, ngày {day}</translation>
    </message>
    <message>
        <source>Entered by mistake</source>
        <translation>Sửa nhầm</translation>
    </message>
    <message>
        <source>Re-assigned. {what}</source>
        <translation>Đã giao lại. {what}</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>The number is blank in the document</source>
        <translation>Văn bản để trống số</translation>
    </message>
    <message>
        <source>Day or month is blank in the document</source>
        <translation>Văn bản để trống ngày, tháng</translation>
    </message>
    <message>
        <source>The title names no period</source>
        <translation>Tên văn bản không nêu kỳ</translation>
    </message>
    <message>
        <source>The issuer was not found</source>
        <translation>Không tìm thấy cơ quan ban hành</translation>
    </message>
    <message>
        <source>The symbol lacks the agency</source>
        <translation>Ký hiệu thiếu tên cơ quan</translation>
    </message>
    <message>
        <source>Symbol and issuer contradict each other</source>
        <translation>Ký hiệu và cơ quan ban hành mâu thuẫn nhau</translation>
    </message>
    <message>
        <source>Same number, different agency</source>
        <translation>Cùng số, khác cơ quan</translation>
    </message>
    <message>
        <source>Two numbers for the same matter</source>
        <translation>Hai số hiệu cho cùng một việc</translation>
    </message>
    <message>
        <source>Several documents in this file; this is one of them</source>
        <translation>Tệp có nhiều văn bản; đây là một trong số đó</translation>
    </message>
    <message>
        <source>A deadline is stated that gives no day</source>
        <translation>Có nêu thời hạn nhưng chưa rõ ngày</translation>
    </message>
    <message>
        <source>Several lead units are named; choose one</source>
        <translation>Nêu nhiều đơn vị chủ trì; hãy chọn một</translation>
    </message>
    <message>
        <source>Quotation marks do not match</source>
        <translation>Dấu ngoặc kép không khớp</translation>
    </message>
    <message>
        <source>The numbering jumps</source>
        <translation>Số thứ tự bị nhảy</translation>
    </message>
    <message>
        <source>Cells of deadlines that give no day</source>
        <translation>Ô thời hạn chưa hiểu</translation>
    </message>
    <message>
        <source>Part of the letters make no Vietnamese words; compare with the source</source>
        <translation>Một phần chữ không thành tiếng Việt; hãy đối chiếu với văn bản gốc</translation>
    </message>
    <message>
        <source>The letters of these pages cannot be read, nothing of them is imported</source>
        <translation>Chữ ở các trang này không đọc được, không nhập gì từ các trang đó</translation>
    </message>
    <message>
        <source>Letters that cannot be read</source>
        <translation>chữ không đọc được</translation>
    </message>
    <message>
        <source>Which of these lists stands inside the other is not certain; look at the levels</source>
        <translation>Chưa chắc danh sách nào nằm trong danh sách nào; hãy xem lại cấp của các mục</translation>
    </message>
    <message>
        <source>A note states a deadline</source>
        <translation>Chú thích có nêu thời hạn</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Chú thích</translation>
    </message>
    <message>
        <source>Hidden in the file</source>
        <translation>bị ẩn trong tệp</translation>
    </message>
    <message>
        <source>Crossed out in the file</source>
        <translation>bị gạch bỏ trong tệp</translation>
    </message>
    <message>
        <source>Hidden sheet</source>
        <translation>trang tính ẩn</translation>
    </message>
    <message>
        <source>Sheet without tasks</source>
        <translation>trang tính không có nhiệm vụ</translation>
    </message>
    <message>
        <source>Cell whose formula has no value; open the file in Excel and save it</source>
        <translation>ô công thức chưa có kết quả; hãy mở tệp bằng Excel rồi lưu lại</translation>
    </message>
    <message>
        <source>A part of the file that cannot be read</source>
        <translation>phần trong tệp không đọc được</translation>
    </message>
    <message>
        <source>Heading of a table</source>
        <translation>dòng tiêu đề bảng</translation>
    </message>
    <message>
        <source>Total of a table</source>
        <translation>dòng tổng cộng</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>ghi chú</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>phần ký</translation>
    </message>
    <message>
        <source>Addressee</source>
        <translation>nơi gửi đến</translation>
    </message>
    <message>
        <source>Another document of the file</source>
        <translation>văn bản khác trong tệp</translation>
    </message>
    <message>
        <source>Drawn line</source>
        <translation>đường kẻ</translation>
    </message>
    <message>
        <source>Outside the text</source>
        <translation>ngoài nội dung</translation>
    </message>
    <message>
        <source>Left out by you</source>
        <translation>đã bỏ khi xem trước</translation>
    </message>
    <message>
        <source>No task</source>
        <translation>không giao việc</translation>
    </message>
    <message>
        <source>It tells what was, so it gives no task; Ctrl+K takes that back.</source>
        <translation>Phần đánh giá, kết quả: không giao việc. Nhấn Ctrl+K để giao việc.</translation>
    </message>
    <message>
        <source>It stands under purposes, funding or the like, so it gives no task; Ctrl+K takes that back.</source>
        <translation>Phần mục đích, mục tiêu, kinh phí…: không giao việc. Nhấn Ctrl+K để giao việc.</translation>
    </message>
    <message>
        <source>It only leads in what follows, so it gives no task; Ctrl+K takes that back.</source>
        <translation>Câu dẫn cho các mục sau: không giao việc. Nhấn Ctrl+K để giao việc.</translation>
    </message>
    <message>
        <source>It tells the deadline, unit or result of the item above, so it is no task; Ctrl+K takes that back.</source>
        <translation>Nêu thời hạn, đơn vị hoặc sản phẩm của mục trên: không phải việc riêng. Nhấn Ctrl+K để giao việc.</translation>
    </message>
    <message>
        <source>It is a part of the task above; Ctrl+K makes it a task of its own.</source>
        <translation>Là một phần của nhiệm vụ trên. Nhấn Ctrl+K để tách thành việc riêng.</translation>
    </message>
    <message>
        <source>It is a remark on the item above; Ctrl+K makes it a task.</source>
        <translation>Là ghi chú của mục trên. Nhấn Ctrl+K để giao việc.</translation>
    </message>
    <message>
        <source>It is a row of figures, so it gives no task; Ctrl+K takes that back.</source>
        <translation>Dòng số liệu: không giao việc. Nhấn Ctrl+K để giao việc.</translation>
    </message>
</context>
<context>
    <name>ImportController</name>
    <message>
        <source>The clipboard holds no text: copy the programme&apos;s text first.</source>
        <translation>Chưa có văn bản nào được chép: hãy chép nội dung chương trình trước.</translation>
    </message>
    <message>
        <source>Pasted text</source>
        <translation>Văn bản đã chép</translation>
    </message>
    <message>
        <source>Import as a flat list</source>
        <translation>Nhập thành danh sách</translation>
    </message>
    <message>
        <source>Import again</source>
        <translation>Nhập lần nữa</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>As a new programme</source>
        <translation>Thành chương trình mới</translation>
    </message>
    <message>
        <source>Onto {name}</source>
        <translation>Cập nhật {name}</translation>
    </message>
    <message>
        <source>{nodes} items · {tasks} tasks · {citations} citations · {ignored} paragraphs left out</source>
        <translation>{nodes} mục · {tasks} nhiệm vụ · {citations} văn bản viện dẫn · {ignored} đoạn bỏ qua</translation>
    </message>
    <message>
        <source>Esc once more throws the corrections away.</source>
        <translation>Nhấn Esc lần nữa để bỏ các chỗ đã sửa.</translation>
    </message>
    <message>
        <source>Import a programme: {title}</source>
        <translation>Nhập chương trình: {title}</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>So sánh…</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Nhập</translation>
    </message>
    <message>
        <source>Accept all suggestions ({count})</source>
        <translation>Nhận tất cả gợi ý ({count})</translation>
    </message>
    <message>
        <source>{count} rows chosen</source>
        <translation>đã chọn {count} dòng</translation>
    </message>
    <message>
        <source>Nothing is suggested here: select a heading or a task with a suggestion.</source>
        <translation>Ở đây không có gợi ý: hãy chọn một mục hoặc nhiệm vụ có gợi ý.</translation>
    </message>
    <message>
        <source>No open task of the programme before is like this one.</source>
        <translation>Không có nhiệm vụ dở dang nào của kỳ trước giống nhiệm vụ này.</translation>
    </message>
</context>
<context>
    <name>ImportDoubts</name>
    <message>
        <source>Click here to read it the first way again</source>
        <translation>Bấm vào đây để đọc lại theo cách đầu</translation>
    </message>
    <message>
        <source>Click here to read it the other way</source>
        <translation>Bấm vào đây để đọc theo cách còn lại</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Bỏ qua</translation>
    </message>
    <message>
        <source>Nothing is doubtful.</source>
        <translation>Không có điểm nào cần kiểm tra.</translation>
    </message>
</context>
<context>
    <name>ImportForm</name>
    <message>
        <source>Import a programme</source>
        <translation>Nhập chương trình</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>Cơ quan ban hành</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Số</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Ngày</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Kỳ</translation>
    </message>
    <message>
        <source>quý II/2024</source>
        <translation>quý II/2024</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Văn bản</translation>
    </message>
    <message>
        <source>Document in the file</source>
        <translation>Văn bản trong tệp</translation>
    </message>
    <message>
        <source>Promote</source>
        <translation>Nâng cấp</translation>
    </message>
    <message>
        <source>Demote</source>
        <translation>Hạ cấp</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Nối</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Tách</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>Bỏ</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>Thường xuyên</translation>
    </message>
    <message>
        <source>No task</source>
        <translation>Không giao việc</translation>
    </message>
    <message>
        <source>Lead unit</source>
        <translation>Đơn vị chủ trì</translation>
    </message>
    <message>
        <source>Take suggestion</source>
        <translation>Nhận gợi ý</translation>
    </message>
    <message>
        <source>Accept all suggestions</source>
        <translation>Nhận tất cả gợi ý</translation>
    </message>
    <message>
        <source>Carry over</source>
        <translation>Chuyển tiếp</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Hoàn tác</translation>
    </message>
    <message>
        <source>The document</source>
        <translation>Văn bản</translation>
    </message>
    <message>
        <source>Text of the document</source>
        <translation>Nội dung văn bản</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>Đề cương</translation>
    </message>
    <message>
        <source>Text of the item: put the cursor where it is to be split</source>
        <translation>Nội dung mục đang chọn: đặt con trỏ vào chỗ cần tách</translation>
    </message>
    <message>
        <source>Text of the item</source>
        <translation>Nội dung mục</translation>
    </message>
    <message>
        <source>To be checked</source>
        <translation>Cần kiểm tra</translation>
    </message>
    <message>
        <source>End of the period as default deadline</source>
        <translation>Lấy ngày cuối kỳ làm hạn mặc định</translation>
    </message>
    <message>
        <source>Import as</source>
        <translation>Nhập thành</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Nhập</translation>
    </message>
</context>
<context>
    <name>ImportHead</name>
    <message>
        <source>The whole file</source>
        <translation>Toàn bộ tệp</translation>
    </message>
    <message>
        <source>write quý II/2024</source>
        <translation>hãy ghi quý II/2024</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>chưa rõ</translation>
    </message>
</context>
<context>
    <name>IssuedController</name>
    <message>
        <source>No final report has been issued yet.</source>
        <translation>Chưa có báo cáo chính thức nào được ban hành.</translation>
    </message>
    <message>
        <source>The signed copy of report No. {number}</source>
        <translation>Bản ký của báo cáo số {number}</translation>
    </message>
    <message>
        <source>Withdraw “{kind}” No. {number}; its number stays used</source>
        <translation>Thu hồi «{kind}» số {number}; số này không dùng lại</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Thu hồi</translation>
    </message>
    <message>
        <source>Folder for the reports</source>
        <translation>Thư mục để xuất báo cáo</translation>
    </message>
    <message>
        <source>{count} files were written to {folder}</source>
        <translation>Đã ghi {count} tệp vào {folder}</translation>
    </message>
</context>
<context>
    <name>IssuedDialog</name>
    <message>
        <source>Issued reports</source>
        <translation>Báo cáo đã ban hành</translation>
    </message>
    <message>
        <source>Search: number, kind, programme, day, state</source>
        <translation>Tìm: số, loại, chương trình, ngày, tình trạng</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Xem</translation>
    </message>
    <message>
        <source>Attach the signed copy…</source>
        <translation>Gắn bản ký…</translation>
    </message>
    <message>
        <source>Open the signed copy</source>
        <translation>Mở bản ký</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation>Thu hồi…</translation>
    </message>
    <message>
        <source>Write into a folder…</source>
        <translation>Xuất ra thư mục…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>{count} reports</source>
        <translation>{count} báo cáo</translation>
    </message>
</context>
<context>
    <name>Labels</name>
    <message>
        <source>Not started</source>
        <translation>Chưa thực hiện</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Đã tiếp nhận</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>Đang thực hiện</translation>
    </message>
    <message>
        <source>Awaiting approval</source>
        <translation>Chờ duyệt</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hoàn thành</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Tạm dừng</translation>
    </message>
    <message>
        <source>Carried over</source>
        <translation>Chuyển tiếp</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>Thực hiện lại</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Không thực hiện</translation>
    </message>
    <message>
        <source>In time</source>
        <translation>Trong hạn</translation>
    </message>
    <message>
        <source>Lists given out</source>
        <translation>Xuất phiếu cho đơn vị</translation>
    </message>
    <message>
        <source>Answers of units taken over</source>
        <translation>Nhận phiếu của đơn vị</translation>
    </message>
    <message>
        <source>Report No. {number} withdrawn</source>
        <translation>Thu hồi báo cáo số {number}</translation>
    </message>
    <message>
        <source>Signed copy of report No. {number} attached</source>
        <translation>Gắn bản ký của báo cáo số {number}</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Số</translation>
    </message>
    <message>
        <source>Kind of report</source>
        <translation>Loại báo cáo</translation>
    </message>
    <message>
        <source>Figures of</source>
        <translation>Số liệu ngày</translation>
    </message>
    <message>
        <source>Dated</source>
        <translation>Ngày ban hành</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Tình trạng</translation>
    </message>
    <message>
        <source>Signed copy</source>
        <translation>Bản ký</translation>
    </message>
    <message>
        <source>issued</source>
        <translation>đã ban hành</translation>
    </message>
    <message>
        <source>replaced by No. {number}</source>
        <translation>đã thay bằng số {number}</translation>
    </message>
    <message>
        <source>withdrawn {day}: {why}</source>
        <translation>thu hồi {day}: {why}</translation>
    </message>
    <message>
        <source>Text of the report begun</source>
        <translation>Bắt đầu soạn văn bản báo cáo</translation>
    </message>
    <message>
        <source>Sentence changed</source>
        <translation>Sửa câu trong báo cáo</translation>
    </message>
    <message>
        <source>Sentence divided</source>
        <translation>Tách câu trong báo cáo</translation>
    </message>
    <message>
        <source>Sentences joined</source>
        <translation>Nối câu trong báo cáo</translation>
    </message>
    <message>
        <source>Paragraph changed</source>
        <translation>Đổi đoạn trong báo cáo</translation>
    </message>
    <message>
        <source>Moved in the text</source>
        <translation>Chuyển chỗ trong báo cáo</translation>
    </message>
    <message>
        <source>Inserted into the text</source>
        <translation>Thêm vào báo cáo</translation>
    </message>
    <message>
        <source>Left out of the text</source>
        <translation>Bỏ khỏi báo cáo</translation>
    </message>
    <message>
        <source>Source of a sentence looked at</source>
        <translation>Xem lại nguồn của câu</translation>
    </message>
    <message>
        <source>Text of the report given up</source>
        <translation>Bỏ văn bản đã soạn</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>Loại</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Nội dung</translation>
    </message>
    <message>
        <source>In the text</source>
        <translation>Trong văn bản</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>đã có</translation>
    </message>
    <message>
        <source>Duty</source>
        <translation>Nhiệm vụ</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Số liệu</translation>
    </message>
    <message>
        <source>[Table: {name}]</source>
        <translation>[Bảng: {name}]</translation>
    </message>
    <message>
        <source>The source has other words now: {words}</source>
        <translation>Nguồn đã đổi: {words}</translation>
    </message>
    <message>
        <source>The source of this sentence is gone.</source>
        <translation>Nguồn của câu này không còn.</translation>
    </message>
    <message>
        <source>No figure has this name, it is printed as it stands: {fields}</source>
        <translation>Không có số liệu tên này, chữ sẽ in nguyên như vậy: {fields}</translation>
    </message>
    <message>
        <source>The figures differ from the result that was entered, which the annex prints: {words}</source>
        <translation>Số liệu khác kết quả đã nhập (phụ lục in theo kết quả đã nhập): {words}</translation>
    </message>
    <message>
        <source>Figures differ from the entered result: {words}</source>
        <translation>Số liệu khác kết quả đã nhập: {words}</translation>
    </message>
    <message>
        <source>Unknown figure: {words}</source>
        <translation>Chỗ điền không rõ: {words}</translation>
    </message>
    <message>
        <source>The task of this sentence is secret: it is not printed.</source>
        <translation>Nhiệm vụ của câu này có độ mật: câu không được in.</translation>
    </message>
    <message>
        <source>{code}: no lead unit</source>
        <translation>{code}: chưa có đơn vị chủ trì</translation>
    </message>
    <message>
        <source>{code}: done, but no result</source>
        <translation>{code}: đã xong, chưa có kết quả</translation>
    </message>
    <message>
        <source>{code}: no deadline</source>
        <translation>{code}: chưa có hạn</translation>
    </message>
    <message>
        <source>Nobody is named who signs</source>
        <translation>Thiếu người ký</translation>
    </message>
    <message>
        <source>No receivers are given</source>
        <translation>Chưa có nơi nhận</translation>
    </message>
    <message>
        <source>Source changed: {words}</source>
        <translation>Nguồn đã đổi: {words}</translation>
    </message>
    <message>
        <source>Cannot be printed: {signs} in {where}</source>
        <translation>Chữ không in được: {signs} ở {where}</translation>
    </message>
    <message>
        <source>total</source>
        <translation>tổng số</translation>
    </message>
    <message>
        <source>done</source>
        <translation>hoàn thành</translation>
    </message>
    <message>
        <source>done on time</source>
        <translation>hoàn thành đúng hạn</translation>
    </message>
    <message>
        <source>done late</source>
        <translation>hoàn thành quá hạn</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>quá hạn</translation>
    </message>
    <message>
        <source>due on the day</source>
        <translation>đến hạn đúng ngày</translation>
    </message>
    <message>
        <source>fallen due and not done</source>
        <translation>đến hạn chưa hoàn thành</translation>
    </message>
    <message>
        <source>not due yet</source>
        <translation>chưa đến hạn</translation>
    </message>
    <message>
        <source>fallen due</source>
        <translation>đến hạn</translation>
    </message>
    <message>
        <source>in time</source>
        <translation>trong hạn</translation>
    </message>
    <message>
        <source>without an end</source>
        <translation>không hạn</translation>
    </message>
    <message>
        <source>standing duties</source>
        <translation>thường xuyên</translation>
    </message>
    <message>
        <source>carried on</source>
        <translation>chuyển tiếp</translation>
    </message>
    <message>
        <source>not done</source>
        <translation>không thực hiện</translation>
    </message>
    <message>
        <source>rate</source>
        <translation>tỷ lệ</translation>
    </message>
    <message>
        <source>day of the figures</source>
        <translation>ngày số liệu</translation>
    </message>
    <message>
        <source>{days} days left</source>
        <translation>Còn {days} ngày</translation>
    </message>
    <message>
        <source>Due today</source>
        <translation>Hạn hôm nay</translation>
    </message>
    <message>
        <source>{days} days late</source>
        <translation>Quá hạn {days} ngày</translation>
    </message>
    <message>
        <source>Done late</source>
        <translation>Hoàn thành quá hạn</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>Thường xuyên</translation>
    </message>
    <message>
        <source>Deadline missing</source>
        <translation>Cần điền hạn</translation>
    </message>
    <message>
        <source>Not counted</source>
        <translation>Không tính</translation>
    </message>
    <message>
        <source>stated in the document</source>
        <translation>nêu trong văn bản</translation>
    </message>
    <message>
        <source>set by our own direction</source>
        <translation>do cấp ủy giao</translation>
    </message>
    <message>
        <source>default: end of the period</source>
        <translation>mặc định, cuối kỳ</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>chưa có</translation>
    </message>
    <message>
        <source>default</source>
        <translation>mặc định</translation>
    </message>
    <message>
        <source>extended</source>
        <translation>gia hạn</translation>
    </message>
    <message>
        <source>All tasks</source>
        <translation>Tất cả</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Quá hạn</translation>
    </message>
    <message>
        <source>Due soon</source>
        <translation>Sắp đến hạn</translation>
    </message>
    <message>
        <source>Done on time</source>
        <translation>Hoàn thành đúng hạn</translation>
    </message>
    <message>
        <source>Not assigned</source>
        <translation>Chưa giao</translation>
    </message>
    <message>
        <source>Without deadline</source>
        <translation>Cần điền hạn</translation>
    </message>
    <message>
        <source>Standing duties</source>
        <translation>Thường xuyên</translation>
    </message>
    <message>
        <source>Party bodies</source>
        <translation>Cơ quan đảng</translation>
    </message>
    <message>
        <source>Government</source>
        <translation>Chính quyền</translation>
    </message>
    <message>
        <source>Front and mass organisations</source>
        <translation>Mặt trận, đoàn thể</translation>
    </message>
    <message>
        <source>Police and military</source>
        <translation>Công an, quân sự</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Khác</translation>
    </message>
    <message>
        <source>Daily copy</source>
        <translation>Sao lưu hằng ngày</translation>
    </message>
    <message>
        <source>Before an upgrade</source>
        <translation>Trước khi nâng cấp</translation>
    </message>
    <message>
        <source>Before a restore</source>
        <translation>Trước khi phục hồi</translation>
    </message>
    <message>
        <source>Ordinary</source>
        <translation>Thường</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Mật</translation>
    </message>
    <message>
        <source>Top secret</source>
        <translation>Tối mật</translation>
    </message>
    <message>
        <source>Utmost secret</source>
        <translation>Tuyệt mật</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <source>Reminder</source>
        <translation>Đôn đốc</translation>
    </message>
    <message>
        <source>Extension</source>
        <translation>Gia hạn</translation>
    </message>
    <message>
        <source>Assigned by</source>
        <translation>Văn bản giao</translation>
    </message>
    <message>
        <source>Our direction</source>
        <translation>Văn bản chỉ đạo</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Kết quả</translation>
    </message>
    <message>
        <source>Import {name}</source>
        <translation>Nhập {name}</translation>
    </message>
    <message>
        <source>Edit programme</source>
        <translation>Sửa chương trình</translation>
    </message>
    <message>
        <source>Update from {name}</source>
        <translation>Cập nhật theo {name}</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Thay đổi</translation>
    </message>
    <message>
        <source>As it was</source>
        <translation>Bản cũ</translation>
    </message>
    <message>
        <source>As issued again</source>
        <translation>Bản ban hành lại</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Nhiệm vụ</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Giữ nguyên</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Mới</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Thay đổi</translation>
    </message>
    <message>
        <source>Vanished: is kept</source>
        <translation>Không còn: giữ lại</translation>
    </message>
    <message>
        <source>Vanished: to be deleted</source>
        <translation>Không còn: sẽ xóa</translation>
    </message>
    <message>
        <source>Delete programme {name}</source>
        <translation>Xóa chương trình {name}</translation>
    </message>
    <message>
        <source>Stage: {stage}</source>
        <translation>Trạng thái: {stage}</translation>
    </message>
    <message>
        <source>Lead unit: {unit}</source>
        <translation>Chủ trì: {unit}</translation>
    </message>
    <message>
        <source>Change: {field}</source>
        <translation>Sửa: {field}</translation>
    </message>
    <message>
        <source>Lead unit corrected for all days</source>
        <translation>Sửa nhầm đơn vị chủ trì cho mọi ngày</translation>
    </message>
    <message>
        <source>Upgrade of the data</source>
        <translation>Nâng cấp dữ liệu</translation>
    </message>
    <message>
        <source>Short title</source>
        <translation>Tiêu đề ngắn</translation>
    </message>
    <message>
        <source>Lead unit from</source>
        <translation>Nguồn của chủ trì</translation>
    </message>
    <message>
        <source>Co-operating units</source>
        <translation>Đơn vị phối hợp</translation>
    </message>
    <message>
        <source>Officer: {name}</source>
        <translation>Chuyên viên: {name}</translation>
    </message>
    <message>
        <source>Deadline: {due}</source>
        <translation>Hạn: {due}</translation>
    </message>
    <message>
        <source>Extension to {due}</source>
        <translation>Gia hạn đến {due}</translation>
    </message>
    <message>
        <source>Standing duty</source>
        <translation>Thường xuyên</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Sản phẩm</translation>
    </message>
    <message>
        <source>Difficulty</source>
        <translation>Khó khăn, vướng mắc</translation>
    </message>
    <message>
        <source>Proposal</source>
        <translation>Kiến nghị, đề xuất</translation>
    </message>
    <message>
        <source>Secrecy mark</source>
        <translation>Độ mật</translation>
    </message>
    <message>
        <source>Add task {code}</source>
        <translation>Thêm nhiệm vụ {code}</translation>
    </message>
    <message>
        <source>Edit task {code}</source>
        <translation>Sửa nhiệm vụ {code}</translation>
    </message>
    <message>
        <source>Delete task {code}</source>
        <translation>Xóa nhiệm vụ {code}</translation>
    </message>
    <message>
        <source>Move task {code}</source>
        <translation>Chuyển nhiệm vụ {code}</translation>
    </message>
    <message>
        <source>Change task</source>
        <translation>Sửa nhiệm vụ</translation>
    </message>
    <message>
        <source>Add document {number}</source>
        <translation>Thêm văn bản {number}</translation>
    </message>
    <message>
        <source>Delete document</source>
        <translation>Xóa văn bản</translation>
    </message>
    <message>
        <source>Edit note</source>
        <translation>Sửa ghi chú</translation>
    </message>
    <message>
        <source>Delete note</source>
        <translation>Xóa ghi chú</translation>
    </message>
    <message>
        <source>Add unit {name}</source>
        <translation>Thêm đơn vị {name}</translation>
    </message>
    <message>
        <source>Edit unit {name}</source>
        <translation>Sửa đơn vị {name}</translation>
    </message>
    <message>
        <source>Delete unit</source>
        <translation>Xóa đơn vị</translation>
    </message>
    <message>
        <source>Starter list of units</source>
        <translation>Danh sách đơn vị ban đầu</translation>
    </message>
    <message>
        <source>Issue report</source>
        <translation>Ban hành báo cáo</translation>
    </message>
    <message>
        <source>{words}  ·  {keys}</source>
        <translation>{words}  ·  {keys}</translation>
    </message>
    <message>
        <source>Undo: {what}</source>
        <translation>Hoàn tác: {what}</translation>
    </message>
    <message>
        <source>Redo: {what}</source>
        <translation>Làm lại: {what}</translation>
    </message>
    <message>
        <source>Completed on</source>
        <translation>Ngày hoàn thành</translation>
    </message>
    <message>
        <source>Lead unit</source>
        <translation>Đơn vị chủ trì</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>Chuyên viên theo dõi</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Hạn hoàn thành</translation>
    </message>
    <message>
        <source>Original deadline</source>
        <translation>Hạn ban đầu</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Nội dung</translation>
    </message>
    <message>
        <source>No deadline yet</source>
        <translation>Chưa có hạn</translation>
    </message>
    <message>
        <source>Due within 7 days</source>
        <translation>Đến hạn trong 7 ngày</translation>
    </message>
    <message>
        <source>Due this week</source>
        <translation>Đến hạn tuần này</translation>
    </message>
    <message>
        <source>No entry for 14 days</source>
        <translation>Không cập nhật 14 ngày</translation>
    </message>
    <message>
        <source>{overdue} overdue, {week} due this week</source>
        <translation>{overdue} quá hạn, {week} đến hạn tuần này</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>Thứ hai</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>Thứ ba</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>Thứ tư</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>Thứ năm</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>Thứ sáu</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>Thứ bảy</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>Chủ nhật</translation>
    </message>
    <message>
        <source>Asks: {words}</source>
        <translation>Đề xuất: {words}</translation>
    </message>
    <message>
        <source>Difficulty: {words}</source>
        <translation>Khó khăn: {words}</translation>
    </message>
    <message>
        <source>nobody leads it</source>
        <translation>chưa giao</translation>
    </message>
    <message>
        <source>no officer</source>
        <translation>chưa có chuyên viên</translation>
    </message>
    <message>
        <source>nothing entered yet</source>
        <translation>chưa cập nhật</translation>
    </message>
    <message>
        <source>suggested</source>
        <translation>gợi ý</translation>
    </message>
    <message>
        <source>Suggested: {unit}</source>
        <translation>Gợi ý: {unit}</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Dấu</translation>
    </message>
    <message>
        <source>{done}/{total} done</source>
        <translation>{done}/{total} hoàn thành</translation>
    </message>
    <message>
        <source>{count} overdue</source>
        <translation>{count} quá hạn</translation>
    </message>
    <message>
        <source>Next 7 days</source>
        <translation>7 ngày tới</translation>
    </message>
    <message>
        <source>Record incomplete (6 questions)</source>
        <translation>Chưa đủ 6 rõ</translation>
    </message>
    <message>
        <source>Incomplete</source>
        <translation>Chưa đủ 6 rõ</translation>
    </message>
    <message>
        <source>Done without a paper</source>
        <translation>Thiếu văn bản</translation>
    </message>
    <message>
        <source>Without a paper</source>
        <translation>Thiếu văn bản</translation>
    </message>
    <message>
        <source>Carried in</source>
        <translation>Từ kỳ trước</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Bổ sung</translation>
    </message>
    <message>
        <source>who does it</source>
        <translation>rõ người</translation>
    </message>
    <message>
        <source>until when</source>
        <translation>rõ thời gian</translation>
    </message>
    <message>
        <source>which unit leads</source>
        <translation>rõ trách nhiệm</translation>
    </message>
    <message>
        <source>what comes of it</source>
        <translation>rõ sản phẩm</translation>
    </message>
    <message>
        <source>who decides</source>
        <translation>rõ thẩm quyền</translation>
    </message>
    <message>
        <source>All six questions are answered</source>
        <translation>Đủ 6 rõ</translation>
    </message>
    <message>
        <source>Still open: {questions}</source>
        <translation>Còn thiếu: {questions}</translation>
    </message>
    <message>
        <source>chased once, on {day}</source>
        <translation>đã đôn đốc 1 lần, ngày {day}</translation>
    </message>
    <message>
        <source>chased {count} times, last on {day}</source>
        <translation>đã đôn đốc {count} lần, gần nhất {day}</translation>
    </message>
    <message>
        <source>returned {count} times</source>
        <translation>trả lại {count} lần</translation>
    </message>
    <message>
        <source>extended {count} times</source>
        <translation>gia hạn {count} lần</translation>
    </message>
    <message>
        <source>no longer in the data folder</source>
        <translation>không còn trong thư mục dữ liệu</translation>
    </message>
    <message>
        <source>changed since it was taken</source>
        <translation>đã bị thay đổi</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Tuần này</translation>
    </message>
    <message>
        <source>No news</source>
        <translation>Chậm cập nhật</translation>
    </message>
    <message>
        <source>{total} tasks · {overdue} overdue · {soon} due soon</source>
        <translation>{total} nhiệm vụ · {overdue} quá hạn · {soon} sắp đến hạn</translation>
    </message>
    <message>
        <source>{count} more elsewhere</source>
        <translation>{count} ở nơi khác</translation>
    </message>
    <message>
        <source>Nothing in “{place}”; {count} elsewhere</source>
        <translation>Không có trong «{place}»; {count} ở nơi khác</translation>
    </message>
    <message>
        <source>this programme</source>
        <translation>chương trình này</translation>
    </message>
    <message>
        <source>(nothing)</source>
        <translation>(để trống)</translation>
    </message>
    <message>
        <source>{count} tasks</source>
        <translation>{count} nhiệm vụ</translation>
    </message>
    <message>
        <source>no unit of that name</source>
        <translation>không có đơn vị tên này</translation>
    </message>
    <message>
        <source>a standing duty has no end</source>
        <translation>nhiệm vụ thường xuyên, không có hạn</translation>
    </message>
    <message>
        <source>not a day</source>
        <translation>không phải ngày</translation>
    </message>
    <message>
        <source>{count} standing</source>
        <translation>{count} thường xuyên</translation>
    </message>
    <message>
        <source>Completed on what has fallen due</source>
        <translation>Hoàn thành trên số đến hạn</translation>
    </message>
    <message>
        <source>Copy of an hour</source>
        <translation>Bản sao trong ngày</translation>
    </message>
    <message>
        <source>Before a repair</source>
        <translation>Trước khi sửa chữa</translation>
    </message>
    <message>
        <source>Damaged, set aside</source>
        <translation>Bản hỏng, cất riêng</translation>
    </message>
    <message>
        <source>Reminder of the deadline</source>
        <translation>Nhắc hạn</translation>
    </message>
    <message>
        <source>Opinion</source>
        <translation>Ý kiến</translation>
    </message>
    <message>
        <source>Instruction</source>
        <translation>Chỉ đạo</translation>
    </message>
    <message>
        <source>Proof asked for</source>
        <translation>Yêu cầu minh chứng</translation>
    </message>
    <message>
        <source>goes into the report</source>
        <translation>đưa vào báo cáo</translation>
    </message>
    <message>
        <source>stays out of the report</source>
        <translation>không đưa vào báo cáo</translation>
    </message>
    <message>
        <source>Begin programme {name}</source>
        <translation>Lập chương trình {name}</translation>
    </message>
    <message>
        <source>Close the period of {name}</source>
        <translation>Kết thúc kỳ {name}</translation>
    </message>
    <message>
        <source>Add heading {name}</source>
        <translation>Thêm đề mục {name}</translation>
    </message>
    <message>
        <source>Edit heading {name}</source>
        <translation>Sửa đề mục {name}</translation>
    </message>
    <message>
        <source>Delete heading {name}</source>
        <translation>Xóa đề mục {name}</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Mục</translation>
    </message>
    <message>
        <source>Stands here</source>
        <translation>Hiện có</translation>
    </message>
    <message>
        <source>In the list</source>
        <translation>Trong phiếu</translation>
    </message>
    <message>
        <source>Doubt</source>
        <translation>Nghi vấn</translation>
    </message>
    <message>
        <source>Given out on</source>
        <translation>Ngày xuất</translation>
    </message>
    <message>
        <source>To come back before</source>
        <translation>Gửi lại trước</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Chậm</translation>
    </message>
    <message>
        <source>{days} days</source>
        <translation>{days} ngày</translation>
    </message>
    <message>
        <source>Open task</source>
        <translation>Nhiệm vụ chưa xong</translation>
    </message>
    <message>
        <source>In the next period</source>
        <translation>Sang kỳ mới</translation>
    </message>
    <message>
        <source>Goes on in {code} · {text}</source>
        <translation>Tiếp nối ở {code} · {text}</translation>
    </message>
    <message>
        <source>Carried as it is</source>
        <translation>Chuyển nguyên</translation>
    </message>
    <message>
        <source>Stays behind</source>
        <translation>Để lại kỳ cũ</translation>
    </message>
    <message>
        <source>{overdue} overdue, {soon} due soon</source>
        <translation>{overdue} quá hạn, {soon} sắp đến hạn</translation>
    </message>
    <message>
        <source>Carried from {programme} · {code}</source>
        <translation>Chuyển từ {programme} · {code}</translation>
    </message>
    <message>
        <source>Goes on in {programme} · {code}</source>
        <translation>Đã chuyển sang {programme} · {code}</translation>
    </message>
    <message>
        <source>Lead units given</source>
        <translation>Giao đơn vị chủ trì</translation>
    </message>
    <message>
        <source>Suggested lead units accepted</source>
        <translation>Nhận gợi ý đơn vị chủ trì</translation>
    </message>
    <message>
        <source>Pasted</source>
        <translation>Dán từ bảng tính</translation>
    </message>
    <message>
        <source>Edit document {number}</source>
        <translation>Sửa văn bản {number}</translation>
    </message>
    <message>
        <source>Mark: unit reported it done</source>
        <translation>Đánh dấu: đơn vị báo xong</translation>
    </message>
    <message>
        <source>Mark: leader approved</source>
        <translation>Đánh dấu: lãnh đạo duyệt</translation>
    </message>
    <message>
        <source>Mark: superior body recognised</source>
        <translation>Đánh dấu: cấp trên công nhận</translation>
    </message>
    <message>
        <source>Mark taken off: unit reported it done</source>
        <translation>Bỏ dấu: đơn vị báo xong</translation>
    </message>
    <message>
        <source>Mark taken off: leader approved</source>
        <translation>Bỏ dấu: lãnh đạo duyệt</translation>
    </message>
    <message>
        <source>Mark taken off: superior body recognised</source>
        <translation>Bỏ dấu: cấp trên công nhận</translation>
    </message>
    <message>
        <source>Entry goes into the report</source>
        <translation>Đưa mục nhật ký vào báo cáo</translation>
    </message>
    <message>
        <source>Entry stays out of the report</source>
        <translation>Không đưa mục nhật ký vào báo cáo</translation>
    </message>
    <message>
        <source>Evidence: {name}</source>
        <translation>Minh chứng: {name}</translation>
    </message>
    <message>
        <source>Evidence taken off: {name}</source>
        <translation>Gỡ minh chứng: {name}</translation>
    </message>
    <message>
        <source>No unit</source>
        <translation>Chưa ghi đơn vị</translation>
    </message>
    <message>
        <source>Add person {name}</source>
        <translation>Thêm cán bộ {name}</translation>
    </message>
    <message>
        <source>Edit person {name}</source>
        <translation>Sửa cán bộ {name}</translation>
    </message>
    <message>
        <source>Delete person</source>
        <translation>Xóa cán bộ</translation>
    </message>
    <message>
        <source>Units changed: {name}</source>
        <translation>Sắp xếp đơn vị: {name}</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Đơn vị</translation>
    </message>
    <message>
        <source>Open tasks</source>
        <translation>Nhiệm vụ chưa xong</translation>
    </message>
    <message>
        <source>What comes after it</source>
        <translation>Đơn vị kế tục</translation>
    </message>
    <message>
        <source>stays as it is</source>
        <translation>giữ nguyên</translation>
    </message>
    <message>
        <source>ends, nothing comes after it</source>
        <translation>chấm dứt, không có đơn vị kế tục</translation>
    </message>
    <message>
        <source>Re-assigned: {old} → {new}</source>
        <translation>Giao lại: {old} → {new}</translation>
    </message>
    <message>
        <source>Take over the profile of {name}</source>
        <translation>Nạp hồ sơ của {name}</translation>
    </message>
    <message>
        <source>Restore: {name}</source>
        <translation>Phục hồi bản sao: {name}</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>Cấp quyết định</translation>
    </message>
    <message>
        <source>Times chased</source>
        <translation>Số lần đôn đốc</translation>
    </message>
    <message>
        <source>Chased last on</source>
        <translation>Đôn đốc gần nhất</translation>
    </message>
    <message>
        <source>Times returned</source>
        <translation>Số lần trả lại</translation>
    </message>
    <message>
        <source>Times extended</source>
        <translation>Số lần gia hạn</translation>
    </message>
    <message>
        <source>Deadline in words</source>
        <translation>Hạn bằng lời</translation>
    </message>
    <message>
        <source>Deadline from</source>
        <translation>Nguồn của hạn</translation>
    </message>
    <message>
        <source>Kind of deadline</source>
        <translation>Loại hạn</translation>
    </message>
    <message>
        <source>A few words for lists and tables; empty: the task&apos;s own words</source>
        <translation>Vài chữ dùng trong danh sách, bảng; để trống thì dùng nội dung nhiệm vụ</translation>
    </message>
    <message>
        <source>Who decides what this task asks for</source>
        <translation>Cấp có thẩm quyền quyết định nội dung của nhiệm vụ</translation>
    </message>
    <message>
        <source>How the document states the deadline</source>
        <translation>Văn bản nêu thời hạn theo cách nào</translation>
    </message>
    <message>
        <source>Who follows the task in the office</source>
        <translation>Chuyên viên Văn phòng theo dõi nhiệm vụ</translation>
    </message>
    <message>
        <source>The paper or thing that is to come of it</source>
        <translation>Văn bản hoặc sản phẩm phải có</translation>
    </message>
    <message>
        <source>What was done, with numbers: it is printed in the report</source>
        <translation>Đã làm được gì, kèm số liệu: được in vào báo cáo</translation>
    </message>
    <message>
        <source>What stands in the way: part II of the report</source>
        <translation>Khó khăn, vướng mắc: vào phần II của báo cáo</translation>
    </message>
    <message>
        <source>What is asked of those above: part IV of the report</source>
        <translation>Kiến nghị cấp trên: vào phần IV của báo cáo</translation>
    </message>
    <message>
        <source>The words of a marked task stay out of ordinary reports</source>
        <translation>Nội dung nhiệm vụ có độ mật không in trong báo cáo thường</translation>
    </message>
    <message>
        <source>Units that take part besides the lead unit</source>
        <translation>Các đơn vị cùng thực hiện với đơn vị chủ trì</translation>
    </message>
    <message>
        <source>A standing duty has no end and is never overdue</source>
        <translation>Nhiệm vụ thường xuyên không có hạn cuối và không bao giờ quá hạn</translation>
    </message>
    <message>
        <source>Not entered</source>
        <translation>Chưa nhập</translation>
    </message>
    <message>
        <source>Superior committee</source>
        <translation>Cấp ủy cấp trên</translation>
    </message>
    <message>
        <source>Superior people&apos;s committee</source>
        <translation>UBND cấp trên</translation>
    </message>
    <message>
        <source>Department or agency</source>
        <translation>Ban, sở, ngành</translation>
    </message>
    <message>
        <source>Our committee</source>
        <translation>Cấp ủy ta</translation>
    </message>
    <message>
        <source>Our people&apos;s committee</source>
        <translation>UBND ta</translation>
    </message>
    <message>
        <source>Another body</source>
        <translation>Khác</translation>
    </message>
    <message>
        <source>A day</source>
        <translation>Một ngày</translation>
    </message>
    <message>
        <source>A month, quarter or year</source>
        <translation>Tháng, quý hoặc năm</translation>
    </message>
    <message>
        <source>Again and again</source>
        <translation>Định kỳ, thường xuyên</translation>
    </message>
    <message>
        <source>Days after something</source>
        <translation>Số ngày kể từ một mốc</translation>
    </message>
    <message>
        <source>Waits for a condition</source>
        <translation>Chờ điều kiện</translation>
    </message>
    <message>
        <source>Unclear</source>
        <translation>Chưa rõ</translation>
    </message>
    <message>
        <source>Not stated</source>
        <translation>Không nêu</translation>
    </message>
    <message>
        <source>Officer of the unit</source>
        <translation>Cán bộ thực hiện</translation>
    </message>
    <message>
        <source>Leader in charge</source>
        <translation>Lãnh đạo phụ trách</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Mức ưu tiên</translation>
    </message>
    <message>
        <source>Kind of product</source>
        <translation>Loại sản phẩm</translation>
    </message>
    <message>
        <source>Difficulty since</source>
        <translation>Ngày nêu vướng mắc</translation>
    </message>
    <message>
        <source>Difficulty goes into the report</source>
        <translation>Đưa vướng mắc vào báo cáo</translation>
    </message>
    <message>
        <source>Proposal since</source>
        <translation>Ngày đề xuất</translation>
    </message>
    <message>
        <source>Proposal goes into the report</source>
        <translation>Đưa đề xuất vào báo cáo</translation>
    </message>
    <message>
        <source>No paper, since</source>
        <translation>Không có văn bản, vì</translation>
    </message>
    <message>
        <source>Unit reported it done</source>
        <translation>Đơn vị báo xong</translation>
    </message>
    <message>
        <source>Reported by</source>
        <translation>Người báo</translation>
    </message>
    <message>
        <source>Leader approved</source>
        <translation>Lãnh đạo duyệt</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>Người duyệt</translation>
    </message>
    <message>
        <source>Superior body recognised</source>
        <translation>Cấp trên công nhận</translation>
    </message>
    <message>
        <source>Recognised by</source>
        <translation>Người công nhận</translation>
    </message>
    <message>
        <source>Carried from the period before</source>
        <translation>Chuyển từ kỳ trước</translation>
    </message>
    <message>
        <source>Outside the programme</source>
        <translation>Bổ sung ngoài chương trình</translation>
    </message>
    <message>
        <source>Who does it in the lead unit</source>
        <translation>Người thực hiện tại đơn vị chủ trì</translation>
    </message>
    <message>
        <source>The leader who answers for it</source>
        <translation>Lãnh đạo chịu trách nhiệm chỉ đạo</translation>
    </message>
    <message>
        <source>How urgent the office holds it to be</source>
        <translation>Mức khẩn do văn phòng xác định</translation>
    </message>
    <message>
        <source>What kind of paper or thing is to come of it</source>
        <translation>Loại văn bản, sản phẩm phải có</translation>
    </message>
    <message>
        <source>Since when it stands in the way</source>
        <translation>Từ ngày nào có vướng mắc</translation>
    </message>
    <message>
        <source>Without the mark it stays out of the report</source>
        <translation>Bỏ dấu thì không đưa vào báo cáo</translation>
    </message>
    <message>
        <source>Since when it is asked</source>
        <translation>Từ ngày nào đề xuất</translation>
    </message>
    <message>
        <source>Why there is no paper that reports it done</source>
        <translation>Vì sao không có văn bản báo cáo kết quả</translation>
    </message>
    <message>
        <source>Added by the office; counted as such</source>
        <translation>Do văn phòng bổ sung; được đếm riêng</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Bình thường</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Cao</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>Khẩn</translation>
    </message>
    <message>
        <source>Submission</source>
        <translation>Tờ trình</translation>
    </message>
    <message>
        <source>Draft of a document</source>
        <translation>Dự thảo văn bản</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Báo cáo</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Kế hoạch</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Quyết định</translation>
    </message>
    <message>
        <source>Official letter</source>
        <translation>Công văn</translation>
    </message>
    <message>
        <source>Scheme</source>
        <translation>Đề án</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>Chương trình</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>Thông báo</translation>
    </message>
    <message>
        <source>Guidance</source>
        <translation>Hướng dẫn</translation>
    </message>
    <message>
        <source>Regulation</source>
        <translation>Quy chế</translation>
    </message>
    <message>
        <source>{field} stays “{value}”: {who} entered it at {when}, after what was taken back.</source>
        <translation>{field} giữ nguyên “{value}”: {who} đã nhập lúc {when}, sau thay đổi được hoàn tác.</translation>
    </message>
    <message>
        <source>One entry stays as it is: {who} changed it at {when}.</source>
        <translation>Có một mục giữ nguyên: {who} đã sửa lúc {when}.</translation>
    </message>
    <message>
        <source>On time</source>
        <translation>Đúng hạn</translation>
    </message>
    <message>
        <source>Late or due soon</source>
        <translation>Quá hạn hoặc sắp đến hạn</translation>
    </message>
    <message>
        <source>Suggested by the heading “{words}”</source>
        <translation>Gợi ý theo đề mục “{words}”</translation>
    </message>
    <message>
        <source>Suggested by the words “{words}”</source>
        <translation>Gợi ý theo từ “{words}”</translation>
    </message>
    <message>
        <source>Suggested by an earlier task: {words}</source>
        <translation>Gợi ý theo nhiệm vụ trước đây: {words}</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Mã</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Tình trạng hạn</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Nội dung</translation>
    </message>
</context>
<context>
    <name>ListController</name>
    <message>
        <source>Select the rows that are to be copied.</source>
        <translation>Hãy chọn các dòng cần chép.</translation>
    </message>
    <message>
        <source>{count} rows copied</source>
        <translation>Đã chép {count} dòng</translation>
    </message>
    <message>
        <source>Copy a column of cells and select the tasks that they are for.</source>
        <translation>Hãy chép một cột từ bảng tính và chọn các nhiệm vụ sẽ nhận.</translation>
    </message>
    <message>
        <source>{count} tasks changed</source>
        <translation>Đã thay đổi {count} nhiệm vụ</translation>
    </message>
    <message>
        <source>Save the list</source>
        <translation>Lưu danh sách</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>Đã lưu: {path}</translation>
    </message>
    <message>
        <source>Save this list as</source>
        <translation>Lưu danh sách với tên</translation>
    </message>
    <message>
        <source>There are {count} saved lists already; delete one first.</source>
        <translation>Đã có {count} danh sách được lưu; hãy xóa bớt một danh sách.</translation>
    </message>
    <message>
        <source>The saved lists could not be written; they are kept until the program is closed.</source>
        <translation>Không ghi được danh sách đã lưu; danh sách được giữ đến khi đóng chương trình.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Tools</source>
        <translation>Thanh công cụ</translation>
    </message>
    <message>
        <source>Find, with or without marks  (Ctrl+F)</source>
        <translation>Tìm kiếm, không cần dấu  (Ctrl+F)</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Tìm kiếm</translation>
    </message>
    <message>
        <source>Reading {name} …</source>
        <translation>Đang đọc {name} …</translation>
    </message>
    <message>
        <source>Imported: {name}</source>
        <translation>Đã nhập: {name}</translation>
    </message>
</context>
<context>
    <name>ManualDialog</name>
    <message>
        <source>Manual</source>
        <translation>Hướng dẫn sử dụng</translation>
    </message>
    <message>
        <source>Pages of the manual</source>
        <translation>Các trang hướng dẫn</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Lưu tệp PDF…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
</context>
<context>
    <name>MarkDialog</name>
    <message>
        <source>Mark</source>
        <translation>Đánh dấu</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Ngày</translation>
    </message>
    <message>
        <source>By whom</source>
        <translation>Người</translation>
    </message>
    <message>
        <source>Take the mark off</source>
        <translation>Bỏ dấu</translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message>
        <source>Update {name}</source>
        <translation>Cập nhật {name}</translation>
    </message>
    <message>
        <source>{same} unchanged · {changed} changed · {new} new · {vanished} vanished, {deleted} to be deleted</source>
        <translation>{same} giữ nguyên · {changed} thay đổi · {new} mới · {vanished} không còn, {deleted} sẽ xóa</translation>
    </message>
</context>
<context>
    <name>MergeForm</name>
    <message>
        <source>Update a programme</source>
        <translation>Cập nhật chương trình</translation>
    </message>
    <message>
        <source>What stays keeps its tasks with all that was noted. What vanished stays too, unless it is ticked to be deleted.</source>
        <translation>Nội dung còn lại giữ nguyên nhiệm vụ cùng mọi điều đã ghi. Nội dung không còn cũng được giữ, trừ khi đánh dấu để xóa.</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Các thay đổi</translation>
    </message>
    <message>
        <source>As it was</source>
        <translation>Bản cũ</translation>
    </message>
    <message>
        <source>As issued again</source>
        <translation>Bản ban hành lại</translation>
    </message>
    <message>
        <source>A supplement: what it does not name stays in force</source>
        <translation>Bản bổ sung: nội dung không nhắc lại vẫn còn hiệu lực</translation>
    </message>
    <message>
        <source>Show what is unchanged too</source>
        <translation>Hiện cả nội dung giữ nguyên</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Update the programme</source>
        <translation>Cập nhật chương trình</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Hide</source>
        <translation>Ẩn</translation>
    </message>
</context>
<context>
    <name>NoteDialog</name>
    <message>
        <source>Diary entry</source>
        <translation>Mục nhật ký</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lưu</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Loại</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Ngày</translation>
    </message>
    <message>
        <source>Who spoke or was chased</source>
        <translation>Người được đôn đốc hoặc có ý kiến</translation>
    </message>
</context>
<context>
    <name>OrganisationController</name>
    <message>
        <source>Units changed</source>
        <translation>Đã sắp xếp đơn vị</translation>
    </message>
    <message>
        <source>Profile of an office (*{ending})</source>
        <translation>Hồ sơ cơ quan (*{ending})</translation>
    </message>
    <message>
        <source>Export the profile</source>
        <translation>Xuất hồ sơ cơ quan</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>Đã lưu: {path}</translation>
    </message>
    <message>
        <source>Take over a profile</source>
        <translation>Nạp hồ sơ cơ quan</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Nạp</translation>
    </message>
</context>
<context>
    <name>OutlineModel</name>
    <message>
        <source>Content</source>
        <translation>Nội dung</translation>
    </message>
    <message>
        <source>Lead unit</source>
        <translation>Chủ trì</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Hạn</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Trạng thái</translation>
    </message>
</context>
<context>
    <name>OverviewPage</name>
    <message>
        <source>Overdue for longest</source>
        <translation>Quá hạn lâu nhất</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Tuần này</translation>
    </message>
    <message>
        <source>By lead unit</source>
        <translation>Theo đơn vị chủ trì</translation>
    </message>
    <message>
        <source>By heading</source>
        <translation>Theo mục</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Tổng quan</translation>
    </message>
    <message>
        <source>Print on one page…</source>
        <translation>In một trang…</translation>
    </message>
    <message>
        <source>No programme yet</source>
        <translation>Chưa có chương trình nào</translation>
    </message>
    <message>
        <source>Nothing is overdue</source>
        <translation>Không có nhiệm vụ quá hạn</translation>
    </message>
    <message>
        <source>Nothing is due this week</source>
        <translation>Không có nhiệm vụ đến hạn tuần này</translation>
    </message>
</context>
<context>
    <name>OwnProgrammeDialog</name>
    <message>
        <source>New programme of our own</source>
        <translation>Chương trình tự xây dựng</translation>
    </message>
    <message>
        <source>Headings and tasks are added to it by hand, or carried over into it.</source>
        <translation>Đề mục và nhiệm vụ được thêm vào sau, hoặc chuyển tiếp từ kỳ trước.</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Lập chương trình</translation>
    </message>
    <message>
        <source>Period, like quý III/2024, tháng 9/2024, năm 2025</source>
        <translation>Kỳ, ví dụ: quý III/2024, tháng 9/2024, năm 2025</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Tên chương trình</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Không lấy</translation>
    </message>
    <message>
        <source>Take the headings of</source>
        <translation>Lấy đề mục của</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Overview</source>
        <translation>Tổng quan</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Bảng</translation>
    </message>
    <message>
        <source>By unit</source>
        <translation>Theo đơn vị</translation>
    </message>
    <message>
        <source>Weekly meeting</source>
        <translation>Giao ban</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>Đề cương</translation>
    </message>
</context>
<context>
    <name>PaletteDialog</name>
    <message>
        <source>All actions</source>
        <translation>Mọi lệnh</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>Gõ việc cần làm, không cần dấu</translation>
    </message>
</context>
<context>
    <name>PaperDialog</name>
    <message>
        <source>Paper</source>
        <translation>Văn bản</translation>
    </message>
    <message>
        <source>What you change here is changed for every task that this paper belongs to.</source>
        <translation>Sửa ở đây là sửa cho mọi nhiệm vụ gắn với văn bản này.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lưu</translation>
    </message>
    <message>
        <source>Kind: report, plan, letter …</source>
        <translation>Loại: báo cáo, kế hoạch, công văn …</translation>
    </message>
</context>
<context>
    <name>PaperFields</name>
    <message>
        <source>Number and symbol</source>
        <translation>Số, ký hiệu</translation>
    </message>
    <message>
        <source>Day of the paper</source>
        <translation>Ngày văn bản</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Ngày</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Trích yếu</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>Cơ quan ban hành</translation>
    </message>
    <message>
        <source>Sent to</source>
        <translation>Nơi nhận</translation>
    </message>
    <message>
        <source>Number and symbol: 335-BC/HU</source>
        <translation>Số, ký hiệu: 335-BC/HU</translation>
    </message>
</context>
<context>
    <name>PapersTab</name>
    <message>
        <source>Kind of document</source>
        <translation>Loại văn bản</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Thêm</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Văn bản</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Sửa…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Xóa</translation>
    </message>
</context>
<context>
    <name>PasteDialog</name>
    <message>
        <source>Paste onto the chosen tasks</source>
        <translation>Dán vào các nhiệm vụ đang chọn</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Cột</translation>
    </message>
    <message>
        <source>What will change</source>
        <translation>Nội dung thay đổi</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Hiện có</translation>
    </message>
    <message>
        <source>Pasted</source>
        <translation>Dán vào</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Paste into</source>
        <translation>Dán vào cột</translation>
    </message>
    <message>
        <source>{count} tasks will be changed</source>
        <translation>Sẽ thay đổi {count} nhiệm vụ</translation>
    </message>
    <message>
        <source>{count} cells cannot be taken</source>
        <translation>{count} ô không nhận được</translation>
    </message>
    <message>
        <source>{count} cells more than tasks</source>
        <translation>thừa {count} ô</translation>
    </message>
    <message>
        <source>{count} tasks without a cell</source>
        <translation>{count} nhiệm vụ không có ô</translation>
    </message>
    <message>
        <source>Change {count} tasks</source>
        <translation>Thay đổi {count} nhiệm vụ</translation>
    </message>
</context>
<context>
    <name>PastingText</name>
    <message>
        <source>The clipboard holds {count} letters: that is a whole document, not an entry. Paste all of it?</source>
        <translation>Bộ nhớ tạm chứa {count} chữ, dài như cả một văn bản. Có dán tất cả vào ô này không?</translation>
    </message>
    <message>
        <source>Paste all of it</source>
        <translation>Dán tất cả</translation>
    </message>
</context>
<context>
    <name>PeriodController</name>
    <message>
        <source>Begun: {name}</source>
        <translation>Đã lập: {name}</translation>
    </message>
    <message>
        <source>On the outermost level</source>
        <translation>Ở cấp ngoài cùng</translation>
    </message>
    <message>
        <source>Carried over into {name}</source>
        <translation>Đã chuyển sang {name}</translation>
    </message>
</context>
<context>
    <name>PersonsDialog</name>
    <message>
        <source>Persons</source>
        <translation>Cán bộ</translation>
    </message>
    <message>
        <source>A person whom tasks name cannot be deleted.</source>
        <translation>Không xóa được cán bộ mà nhiệm vụ có ghi tên; hãy bỏ dấu Đang công tác.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Tên</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Chức vụ</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Đơn vị</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Từ ngày</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Đến ngày</translation>
    </message>
    <message>
        <source>In office</source>
        <translation>Đang công tác</translation>
    </message>
    <message>
        <source>New person {number}</source>
        <translation>Cán bộ mới {number}</translation>
    </message>
</context>
<context>
    <name>Picker</name>
    <message>
        <source>No name has these letters</source>
        <translation>Không có tên nào khớp</translation>
    </message>
    <message>
        <source>Type a name</source>
        <translation>Gõ họ tên</translation>
    </message>
    <message>
        <source>as typed</source>
        <translation>như đã gõ</translation>
    </message>
</context>
<context>
    <name>PickerList</name>
    <message>
        <source>Names to choose from</source>
        <translation>Danh sách để chọn</translation>
    </message>
</context>
<context>
    <name>PreviewDialog</name>
    <message>
        <source>Page {page} of {count}</source>
        <translation>Trang {page}/{count}</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Lưu báo cáo</translation>
    </message>
</context>
<context>
    <name>PreviewForm</name>
    <message>
        <source>Preview</source>
        <translation>Xem trước</translation>
    </message>
    <message>
        <source>Save the file…</source>
        <translation>Lưu tệp…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>In…</translation>
    </message>
    <message>
        <source>Print now</source>
        <translation>In nhanh</translation>
    </message>
    <message>
        <source>On the usual printer, one copy, without asking</source>
        <translation>Trên máy in thường dùng, một bản, không hỏi lại</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Trang trước</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Trang sau</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Thu nhỏ</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Phóng to</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
</context>
<context>
    <name>ProgrammeController</name>
    <message>
        <source>Save the issued file</source>
        <translation>Lưu tệp gốc</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>Đã lưu: {path}</translation>
    </message>
    <message>
        <source>Delete {name} with all its tasks and notes? Undo can bring it back.</source>
        <translation>Xóa {name} cùng mọi nhiệm vụ và nhật ký? Có thể hoàn tác.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Xóa</translation>
    </message>
</context>
<context>
    <name>ProgrammeForm</name>
    <message>
        <source>Programme details</source>
        <translation>Thông tin chương trình</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Tên chương trình</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>Cơ quan ban hành</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Số</translation>
    </message>
    <message>
        <source>Symbol</source>
        <translation>Ký hiệu</translation>
    </message>
    <message>
        <source>CTr/TU</source>
        <translation>CTr/TU</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Ngày ban hành</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Kỳ</translation>
    </message>
    <message>
        <source>2024Q2</source>
        <translation>2024Q2</translation>
    </message>
    <message>
        <source>Reports cite the programme with these particulars; the issued text itself stays as it is.</source>
        <translation>Báo cáo viện dẫn chương trình theo thông tin này; nguyên văn đã nhập không thay đổi.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lưu</translation>
    </message>
</context>
<context>
    <name>Prompts</name>
    <message>
        <source>Choose the work programme</source>
        <translation>Chọn chương trình công tác</translation>
    </message>
    <message>
        <source>Documents ({endings});;All files (*)</source>
        <translation>Văn bản ({endings});;Mọi tệp (*)</translation>
    </message>
    <message>
        <source>{name} is there already. Write over it?</source>
        <translation>Đã có tệp {name}. Ghi đè?</translation>
    </message>
    <message>
        <source>Write over it</source>
        <translation>Ghi đè</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Tên</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lưu</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
</context>
<context>
    <name>ReasonDialog</name>
    <message>
        <source>Reason</source>
        <translation>Lý do</translation>
    </message>
</context>
<context>
    <name>ReassignDialog</name>
    <message>
        <source>Re-assign</source>
        <translation>Giao lại</translation>
    </message>
    <message>
        <source>To the unit</source>
        <translation>Cho đơn vị</translation>
    </message>
    <message>
        <source>From the day</source>
        <translation>Kể từ ngày</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Lý do</translation>
    </message>
</context>
<context>
    <name>ReportController</name>
    <message>
        <source>Folder for the papers</source>
        <translation>Thư mục ghi văn bản</translation>
    </message>
    <message>
        <source>{count} papers were written to {folder}</source>
        <translation>Đã ghi {count} văn bản vào {folder}</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>Đã lưu: {path}</translation>
    </message>
    <message>
        <source>Sent to the printer</source>
        <translation>Đã gửi đến máy in</translation>
    </message>
    <message>
        <source>The pages of this report are not kept on this computer.</source>
        <translation>Máy này không lưu các trang của báo cáo đó.</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>In force on the report&apos;s day</source>
        <translation>Theo ngày báo cáo</translation>
    </message>
    <message>
        <source>All units</source>
        <translation>Mọi đơn vị</translation>
    </message>
    <message>
        <source>For leaders: without officers&apos; names</source>
        <translation>Bản cho lãnh đạo: không in tên chuyên viên</translation>
    </message>
    <message>
        <source>Printed with the text that was written; what stands in the fields below is not used for it.</source>
        <translation>In theo văn bản đã soạn; nội dung ở các ô bên dưới không dùng cho báo cáo này.</translation>
    </message>
    <message>
        <source>Replaces</source>
        <translation>Thay thế</translation>
    </message>
    <message>
        <source>Together with</source>
        <translation>Gộp với</translation>
    </message>
    <message>
        <source>No other programme</source>
        <translation>Không gộp chương trình khác</translation>
    </message>
    <message>
        <source>The committee is not filled in yet: reports print dots in its place.</source>
        <translation>Chưa khai báo cấp ủy: báo cáo in dấu chấm vào chỗ trống.</translation>
    </message>
    <message>
        <source>Fill in…</source>
        <translation>Khai báo…</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Không</translation>
    </message>
    <message>
        <source>No. {number}, figures of {day}</source>
        <translation>Số {number}, số liệu {day}</translation>
    </message>
    <message>
        <source>The {count} chosen units</source>
        <translation>{count} đơn vị đã chọn</translation>
    </message>
    <message>
        <source>Change the text that was written…</source>
        <translation>Sửa văn bản đã soạn…</translation>
    </message>
    <message>
        <source>Write the text…</source>
        <translation>Soạn văn bản…</translation>
    </message>
    <message>
        <source>Make the final report all the same?</source>
        <translation>Vẫn lập báo cáo chính thức?</translation>
    </message>
    <message>
        <source>Make it</source>
        <translation>Vẫn lập</translation>
    </message>
</context>
<context>
    <name>ReportEditor</name>
    <message>
        <source>Change</source>
        <translation>Sửa</translation>
    </message>
    <message>
        <source>Sentence</source>
        <translation>Thêm câu</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>Thêm mục</translation>
    </message>
    <message>
        <source>Join to the one before</source>
        <translation>Nối câu trước</translation>
    </message>
    <message>
        <source>Paragraph</source>
        <translation>Xuống đoạn</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Lên</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Xuống</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Bỏ</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Hoàn tác</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Làm lại</translation>
    </message>
    <message>
        <source>Move under…</source>
        <translation>Chuyển sang mục…</translation>
    </message>
    <message>
        <source>Headings</source>
        <translation>Các mục</translation>
    </message>
    <message>
        <source>What is lacking</source>
        <translation>Còn thiếu</translation>
    </message>
    <message>
        <source>Text: Enter writes, Ctrl+Enter divides at the cursor</source>
        <translation>Văn bản (Enter để sửa, Ctrl+Enter tách câu tại con trỏ)</translation>
    </message>
    <message>
        <source>This sentence is in the text already: it is the one that is selected now.</source>
        <translation>Câu này đã có trong văn bản, là câu đang được chọn.</translation>
    </message>
    <message>
        <source>Insert once more</source>
        <translation>Chèn thêm lần nữa</translation>
    </message>
    <message>
        <source>Take the new words</source>
        <translation>Lấy chữ mới</translation>
    </message>
    <message>
        <source>Keep what is written</source>
        <translation>Giữ như đã viết</translation>
    </message>
    <message>
        <source>Pages, without annexes</source>
        <translation>Trang in (không kèm phụ lục)</translation>
    </message>
    <message>
        <source>Begin anew with…</source>
        <translation>Bắt đầu lại từ…</translation>
    </message>
    <message>
        <source>Give this text up</source>
        <translation>Bỏ văn bản này</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Whole report…</source>
        <translation>Xem cả báo cáo…</translation>
    </message>
</context>
<context>
    <name>ReportForm</name>
    <message>
        <source>Print a report</source>
        <translation>In báo cáo</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Loại báo cáo</translation>
    </message>
    <message>
        <source>For the unit</source>
        <translation>Cho đơn vị</translation>
    </message>
    <message>
        <source>From the day</source>
        <translation>Từ ngày</translation>
    </message>
    <message>
        <source>State as of</source>
        <translation>Số liệu tính đến</translation>
    </message>
    <message>
        <source>Draft: number and day stay blank</source>
        <translation>Dự thảo: để trống số và ngày</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Số</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Ngày ban hành</translation>
    </message>
    <message>
        <source>Signed for</source>
        <translation>Quyền hạn ký</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Chức vụ</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Họ tên người ký</translation>
    </message>
    <message>
        <source>Presentation</source>
        <translation>Thể thức</translation>
    </message>
    <message>
        <source>Printed on both sides: margins of back pages</source>
        <translation>In hai mặt: đổi lề ở mặt sau</translation>
    </message>
    <message>
        <source>Receivers, one a line</source>
        <translation>Nơi nhận, mỗi dòng một nơi</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Dừng</translation>
    </message>
    <message>
        <source>Committee…</source>
        <translation>Cấp ủy…</translation>
    </message>
    <message>
        <source>Write the text…</source>
        <translation>Soạn văn bản…</translation>
    </message>
    <message>
        <source>A file for each unit…</source>
        <translation>Mỗi đơn vị một tệp…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Xem trước</translation>
    </message>
</context>
<context>
    <name>ReportTextController</name>
    <message>
        <source>{report}: text of {day}</source>
        <translation>{report}: văn bản ngày {day}</translation>
    </message>
    <message>
        <source>The program&apos;s own text</source>
        <translation>Văn bản do chương trình viết</translation>
    </message>
    <message>
        <source>The text of {day}</source>
        <translation>Văn bản đã soạn ngày {day}</translation>
    </message>
    <message>
        <source>Report No. {number} of {day}</source>
        <translation>Báo cáo số {number}, số liệu ngày {day}</translation>
    </message>
    <message>
        <source>This text is new. There is one already, of {day}: begin with it?</source>
        <translation>Đây là văn bản mới. Đã có văn bản của ngày {day}: bắt đầu từ văn bản đó?</translation>
    </message>
    <message>
        <source>Begin with it</source>
        <translation>Bắt đầu từ văn bản đó</translation>
    </message>
    <message>
        <source>Give the text of this report up? The program writes it again; Ctrl+Z in the main window brings it back.</source>
        <translation>Bỏ văn bản đã soạn của báo cáo này? Chương trình sẽ viết lại; Ctrl+Z ở cửa sổ chính lấy lại được.</translation>
    </message>
    <message>
        <source>Give it up</source>
        <translation>Bỏ văn bản</translation>
    </message>
    <message>
        <source>New heading</source>
        <translation>1. Mục mới</translation>
    </message>
    <message>
        <source>New sentence.</source>
        <translation>Câu mới.</translation>
    </message>
</context>
<context>
    <name>RollOverDialog</name>
    <message>
        <source>Close a period and open the next</source>
        <translation>Kết thúc kỳ, chuyển sang kỳ mới</translation>
    </message>
    <message>
        <source>What {name} leaves open goes over; its reports up to today stay as they are.</source>
        <translation>Việc {name} chưa xong được chuyển sang kỳ mới; báo cáo tính đến hôm nay của kỳ cũ giữ nguyên.</translation>
    </message>
    <message>
        <source>Carry over</source>
        <translation>Chuyển kỳ</translation>
    </message>
    <message>
        <source>A new programme of our own</source>
        <translation>Chương trình mới tự xây dựng</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Kỳ</translation>
    </message>
    <message>
        <source>Over into</source>
        <translation>Chuyển sang</translation>
    </message>
    <message>
        <source>New deadline of what is late</source>
        <translation>Hạn mới cho việc đã quá hạn</translation>
    </message>
    <message>
        <source>Open tasks</source>
        <translation>Nhiệm vụ chưa xong</translation>
    </message>
    <message>
        <source>&amp;Carry as it is</source>
        <translation>&amp;Chuyển nguyên</translation>
    </message>
    <message>
        <source>&amp;Leave behind</source>
        <translation>Để &amp;lại kỳ cũ</translation>
    </message>
    <message>
        <source>Goes on in</source>
        <translation>Tiếp nối ở</translation>
    </message>
    <message>
        <source>Goes on in the duty …</source>
        <translation>Tiếp nối ở nhiệm vụ …</translation>
    </message>
    <message>
        <source>{matched} go on in duties of the next programme · {carried} go over as they are · {left} stay</source>
        <translation>{matched} tiếp nối nhiệm vụ của kỳ mới · {carried} chuyển nguyên · {left} để lại</translation>
    </message>
</context>
<context>
    <name>SectionCard</name>
    <message>
        <source>Give the whole heading…</source>
        <translation>Giao cả mục…</translation>
    </message>
    <message>
        <source>Deadline for the whole heading…</source>
        <translation>Đặt hạn cả mục…</translation>
    </message>
    <message>
        <source>Select a task on the left to see and change it here.</source>
        <translation>Chọn một nhiệm vụ bên trái để xem và cập nhật tại đây.</translation>
    </message>
</context>
<context>
    <name>SectionDeadlineDialog</name>
    <message>
        <source>Deadline for the whole heading</source>
        <translation>Đặt hạn cả mục</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Hạn hoàn thành</translation>
    </message>
    <message>
        <source>Only tasks without a deadline</source>
        <translation>Chỉ các nhiệm vụ chưa có hạn</translation>
    </message>
</context>
<context>
    <name>SectionDialog</name>
    <message>
        <source>Save</source>
        <translation>Lưu</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>{count} tasks will be changed</source>
        <translation>Sẽ thay đổi {count} nhiệm vụ</translation>
    </message>
</context>
<context>
    <name>SectionLeadDialog</name>
    <message>
        <source>Give the whole heading</source>
        <translation>Giao cả mục</translation>
    </message>
    <message>
        <source>Lead unit</source>
        <translation>Đơn vị chủ trì</translation>
    </message>
    <message>
        <source>Only tasks that nobody leads yet</source>
        <translation>Chỉ các nhiệm vụ chưa giao</translation>
    </message>
    <message>
        <source>Choose the unit that is to lead these tasks.</source>
        <translation>Hãy chọn đơn vị chủ trì các nhiệm vụ này.</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>As the system</source>
        <translation>Theo hệ thống</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Sáng</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Tối</translation>
    </message>
    <message>
        <source>Two lines</source>
        <translation>Hai dòng</translation>
    </message>
    <message>
        <source>One line</source>
        <translation>Một dòng</translation>
    </message>
</context>
<context>
    <name>SettingsForm</name>
    <message>
        <source>Settings</source>
        <translation>Thiết lập</translation>
    </message>
    <message>
        <source>The committee, as reports print it</source>
        <translation>Cấp ủy, như in trên báo cáo</translation>
    </message>
    <message>
        <source>Name of the committee</source>
        <translation>Tên cấp ủy</translation>
    </message>
    <message>
        <source>Huyện ủy Vị Thủy</source>
        <translation>Huyện ủy Vị Thủy</translation>
    </message>
    <message>
        <source>Superior</source>
        <translation>Cấp trên trực tiếp</translation>
    </message>
    <message>
        <source>Đảng bộ tỉnh Hậu Giang</source>
        <translation>Đảng bộ tỉnh Hậu Giang</translation>
    </message>
    <message>
        <source>Symbol</source>
        <translation>Ký hiệu</translation>
    </message>
    <message>
        <source>HU</source>
        <translation>HU</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Địa danh</translation>
    </message>
    <message>
        <source>Vị Thủy</source>
        <translation>Vị Thủy</translation>
    </message>
    <message>
        <source>Signed for</source>
        <translation>Quyền hạn ký</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Chức vụ</translation>
    </message>
    <message>
        <source>Name of the signer</source>
        <translation>Họ tên người ký</translation>
    </message>
    <message>
        <source>Receivers, one a line</source>
        <translation>Nơi nhận, mỗi dòng một nơi</translation>
    </message>
    <message>
        <source>Spelling</source>
        <translation>Cách viết</translation>
    </message>
    <message>
        <source>Term began on</source>
        <translation>Ngày bắt đầu nhiệm kỳ</translation>
    </message>
    <message>
        <source>Numbers of documents run from this day on; empty: each year begins anew</source>
        <translation>Số văn bản đánh liên tục từ ngày này; để trống: mỗi năm đánh lại từ 01</translation>
    </message>
    <message>
        <source>as 15/6/2025</source>
        <translation>ví dụ 15/6/2025</translation>
    </message>
    <message>
        <source>Icon beside the clock: what is due today</source>
        <translation>Biểu tượng cạnh đồng hồ</translation>
    </message>
    <message>
        <source>Following up and looks</source>
        <translation>Theo dõi và giao diện</translation>
    </message>
    <message>
        <source>Days for “due soon”</source>
        <translation>Số ngày “sắp đến hạn”</translation>
    </message>
    <message>
        <source>Looks</source>
        <translation>Giao diện</translation>
    </message>
    <message>
        <source>Rows of the tree</source>
        <translation>Hàng của cây nhiệm vụ</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Ngôn ngữ</translation>
    </message>
    <message>
        <source>The language changes at the next start.</source>
        <translation>Ngôn ngữ thay đổi ở lần mở sau.</translation>
    </message>
    <message>
        <source>Your name, for the history</source>
        <translation>Tên người dùng (ghi vào lịch sử)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lưu</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
</context>
<context>
    <name>SidebarModel</name>
    <message>
        <source>Programmes</source>
        <translation>Chương trình</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Trang</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Khung nhìn</translation>
    </message>
    <message>
        <source>Saved lists</source>
        <translation>Danh sách đã lưu</translation>
    </message>
    <message>
        <source>By lead unit</source>
        <translation>Theo đơn vị chủ trì</translation>
    </message>
    <message>
        <source>{count} earlier ones…</source>
        <translation>{count} chương trình trước…</translation>
    </message>
    <message>
        <source>Only the latest</source>
        <translation>Chỉ các kỳ gần đây</translation>
    </message>
    <message>
        <source>All programmes</source>
        <translation>Mọi chương trình</translation>
    </message>
    <message>
        <source>One table of all programmes</source>
        <translation>Một bảng cho mọi chương trình</translation>
    </message>
</context>
<context>
    <name>SidebarPane</name>
    <message>
        <source>Programmes and views</source>
        <translation>Chương trình và khung nhìn</translation>
    </message>
</context>
<context>
    <name>SilentDialog</name>
    <message>
        <source>Lists that did not come back</source>
        <translation>Phiếu chưa gửi lại</translation>
    </message>
    <message>
        <source>{count} units have not sent their last list back.</source>
        <translation>{count} đơn vị chưa gửi lại phiếu gần nhất.</translation>
    </message>
    <message>
        <source>Note that they were reminded</source>
        <translation>Ghi đã đôn đốc</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Đơn vị</translation>
    </message>
    <message>
        <source>Letters of reminder…</source>
        <translation>Công văn đôn đốc…</translation>
    </message>
</context>
<context>
    <name>SourcePane</name>
    <message>
        <source>Search in what can be inserted</source>
        <translation>Tìm trong nội dung có thể chèn</translation>
    </message>
    <message>
        <source>What can be inserted</source>
        <translation>Nội dung có thể chèn</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>Chèn</translation>
    </message>
</context>
<context>
    <name>StageButton</name>
    <message>
        <source>Other stage…</source>
        <translation>Trạng thái khác…</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>{total} tasks · {overdue} overdue · {rate} completed on what has fallen due</source>
        <translation>{total} nhiệm vụ · {overdue} quá hạn · tỷ lệ hoàn thành {rate}</translation>
    </message>
    <message>
        <source>Only the first hits are shown: type more to narrow the search</source>
        <translation>Chỉ hiện các kết quả đầu: gõ thêm để thu hẹp</translation>
    </message>
    <message>
        <source>Saved {time}</source>
        <translation>Đã lưu {time}</translation>
    </message>
    <message>
        <source>Backed up {time}</source>
        <translation>Đã sao lưu {time}</translation>
    </message>
</context>
<context>
    <name>TableBar</name>
    <message>
        <source>All programmes</source>
        <translation>Mọi chương trình</translation>
    </message>
    <message>
        <source>Group by</source>
        <translation>Nhóm theo</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>không nhóm</translation>
    </message>
    <message>
        <source>Saved lists</source>
        <translation>Danh sách đã lưu</translation>
    </message>
    <message>
        <source>To Excel…</source>
        <translation>Ra Excel…</translation>
    </message>
    <message>
        <source>Save this list…</source>
        <translation>Lưu danh sách này…</translation>
    </message>
    <message>
        <source>Delete “{name}”</source>
        <translation>Xóa «{name}»</translation>
    </message>
</context>
<context>
    <name>TablePage</name>
    <message>
        <source>No task fits</source>
        <translation>Không có nhiệm vụ phù hợp</translation>
    </message>
    <message>
        <source>Table of tasks</source>
        <translation>Bảng nhiệm vụ</translation>
    </message>
</context>
<context>
    <name>TaskController</name>
    <message>
        <source>Select the heading that the task is to stand under.</source>
        <translation>Hãy chọn mục mà nhiệm vụ sẽ nằm dưới.</translation>
    </message>
    <message>
        <source>Task added</source>
        <translation>Đã thêm nhiệm vụ</translation>
    </message>
    <message>
        <source>{count} tasks deleted</source>
        <translation>Đã xóa {count} nhiệm vụ</translation>
    </message>
    <message>
        <source>{count} tasks given to the suggested units</source>
        <translation>Đã giao {count} nhiệm vụ theo gợi ý</translation>
    </message>
    <message>
        <source>{count} tasks changed</source>
        <translation>Đã thay đổi {count} nhiệm vụ</translation>
    </message>
</context>
<context>
    <name>TaskForm</name>
    <message>
        <source>Task</source>
        <translation>Nhiệm vụ</translation>
    </message>
    <message>
        <source>What is to be done</source>
        <translation>Nội dung nhiệm vụ</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lưu</translation>
    </message>
</context>
<context>
    <name>TextDialog</name>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Open CTR Desktop</source>
        <translation>Mở CTR Desktop</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Thoát</translation>
    </message>
</context>
<context>
    <name>TreeDelegate</name>
    <message>
        <source>added by the office</source>
        <translation>tự thêm</translation>
    </message>
    <message>
        <source>not assigned</source>
        <translation>chưa giao</translation>
    </message>
    <message>
        <source>suggested</source>
        <translation>gợi ý</translation>
    </message>
</context>
<context>
    <name>TreePage</name>
    <message>
        <source>Tasks of the programme</source>
        <translation>Nhiệm vụ của chương trình</translation>
    </message>
</context>
<context>
    <name>UnitChangesDialog</name>
    <message>
        <source>Merge, split or rename units</source>
        <translation>Sáp nhập, chia tách, đổi tên đơn vị</translation>
    </message>
    <message>
        <source>Open tasks go over to the units that come after theirs; reports of days before keep the old names.</source>
        <translation>Việc chưa xong được chuyển sang đơn vị kế tục; báo cáo của những ngày trước giữ tên cũ.</translation>
    </message>
    <message>
        <source>Change the units</source>
        <translation>Thực hiện</translation>
    </message>
    <message>
        <source>From the day</source>
        <translation>Kể từ ngày</translation>
    </message>
    <message>
        <source>Propose the reform of 1/7/2025</source>
        <translation>Đề xuất theo sắp xếp 1/7/2025</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Đơn vị</translation>
    </message>
    <message>
        <source>What comes after the selected units</source>
        <translation>Đơn vị kế tục của các đơn vị đang chọn</translation>
    </message>
    <message>
        <source>&amp;Ends</source>
        <translation>&amp;Chấm dứt</translation>
    </message>
    <message>
        <source>&amp;Stays</source>
        <translation>&amp;Giữ nguyên</translation>
    </message>
    <message>
        <source>Open task of the unit that is split</source>
        <translation>Việc chưa xong của đơn vị được chia tách</translation>
    </message>
    <message>
        <source>Goes over to</source>
        <translation>Chuyển cho</translation>
    </message>
    <message>
        <source>Open tasks of the unit that is split</source>
        <translation>Việc chưa xong của đơn vị được chia tách</translation>
    </message>
    <message>
        <source>What comes after it: a unit of the list or a new name</source>
        <translation>Đơn vị kế tục: chọn trong danh sách hoặc gõ tên mới</translation>
    </message>
    <message>
        <source>{units} units change · {tasks} open tasks go over</source>
        <translation>{units} đơn vị thay đổi · {tasks} việc chưa xong được chuyển</translation>
    </message>
</context>
<context>
    <name>UnitListController</name>
    <message>
        <source>Folder for the lists</source>
        <translation>Thư mục để xuất phiếu</translation>
    </message>
    <message>
        <source>No folder was chosen; nothing was written.</source>
        <translation>Chưa chọn thư mục; chưa xuất phiếu nào.</translation>
    </message>
    <message>
        <source>{count} lists were written to {folder}</source>
        <translation>Đã xuất {count} phiếu vào {folder}</translation>
    </message>
    <message>
        <source>Lists that came back</source>
        <translation>Phiếu đơn vị gửi lại</translation>
    </message>
    <message>
        <source>{count} answers were taken over</source>
        <translation>Đã nhận {count} nội dung trả lời</translation>
    </message>
    <message>
        <source>Every list that was given out came back.</source>
        <translation>Mọi phiếu đã xuất đều được gửi lại.</translation>
    </message>
    <message>
        <source>Reminded to send the list back</source>
        <translation>Đôn đốc gửi lại phiếu</translation>
    </message>
    <message>
        <source>Reminded to send back the list of {day}</source>
        <translation>Đôn đốc gửi lại phiếu ngày {day}</translation>
    </message>
</context>
<context>
    <name>UnitsDialog</name>
    <message>
        <source>Name</source>
        <translation>Tên đơn vị</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>Tên ngắn</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>Khối</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Từ ngày</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Đến ngày</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>Đang dùng</translation>
    </message>
    <message>
        <source>New unit {number}</source>
        <translation>Đơn vị mới {number}</translation>
    </message>
</context>
<context>
    <name>UnitsForm</name>
    <message>
        <source>Units</source>
        <translation>Đơn vị</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Thêm</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Xóa</translation>
    </message>
    <message>
        <source>A unit that tasks name cannot be deleted; take it out of use instead.</source>
        <translation>Đơn vị đã có nhiệm vụ thì không xóa được; hãy bỏ dấu “Đang dùng”.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
</context>
<context>
    <name>UnitsPage</name>
    <message>
        <source>By lead unit</source>
        <translation>Theo đơn vị chủ trì</translation>
    </message>
    <message>
        <source>No unit leads a task yet</source>
        <translation>Chưa giao đơn vị nào</translation>
    </message>
</context>
<context>
    <name>UnitsPicker</name>
    <message>
        <source>(different)</source>
        <translation>(khác nhau)</translation>
    </message>
    <message>
        <source>✓ chosen</source>
        <translation>✓ đang chọn</translation>
    </message>
</context>
<context>
    <name>WelcomeDialog</name>
    <message>
        <source>Begins with {count} units: {names}…</source>
        <translation>Danh sách ban đầu có {count} đơn vị: {names}…</translation>
    </message>
</context>
<context>
    <name>WelcomeForm</name>
    <message>
        <source>Welcome to CTR Desktop</source>
        <translation>Chào mừng đến với CTR Desktop</translation>
    </message>
    <message>
        <source>Which committee works here?</source>
        <translation>Cấp ủy nào dùng chương trình?</translation>
    </message>
    <message>
        <source>Reports are headed with this. Everything can be changed later in the settings.</source>
        <translation>Các mục này được in ở đầu báo cáo. Có thể sửa sau trong Thiết lập.</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Cấp</translation>
    </message>
    <message>
        <source>Name of the committee</source>
        <translation>Tên cấp ủy</translation>
    </message>
    <message>
        <source>Superior</source>
        <translation>Cấp trên trực tiếp</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Địa danh</translation>
    </message>
    <message>
        <source>Symbol</source>
        <translation>Ký hiệu</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Để sau</translation>
    </message>
    <message>
        <source>Take over a profile…</source>
        <translation>Nạp hồ sơ cơ quan…</translation>
    </message>
    <message>
        <source>Look at the sample</source>
        <translation>Xem thử bản mẫu</translation>
    </message>
    <message>
        <source>Import a programme…</source>
        <translation>Nhập chương trình…</translation>
    </message>
</context>
<context>
    <name>WordingController</name>
    <message>
        <source>Wording of “{report}” saved</source>
        <translation>Đã lưu lời văn «{report}»</translation>
    </message>
</context>
<context>
    <name>WordingDialog</name>
    <message>
        <source>Wording of reports</source>
        <translation>Lời văn báo cáo</translation>
    </message>
    <message>
        <source>Kind of report</source>
        <translation>Loại báo cáo</translation>
    </message>
    <message>
        <source>Spelling of the pages</source>
        <translation>Chính tả của trang in</translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>Các câu</translation>
    </message>
    <message>
        <source>The text as it is worded</source>
        <translation>Câu đang dùng</translation>
    </message>
    <message>
        <source>As usual again</source>
        <translation>Dùng lại câu có sẵn</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Trang in</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lưu</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Usual: {words}</source>
        <translation>Câu có sẵn: {words}</translation>
    </message>
    <message>
        <source>Fields: {fields}</source>
        <translation>Chỗ điền: {fields}</translation>
    </message>
    <message>
        <source>What was written here is not saved. Esc or Cancel once more throws it away.</source>
        <translation>Lời văn vừa sửa chưa được lưu. Nhấn Esc hoặc Hủy lần nữa để bỏ.</translation>
    </message>
</context>
</TS>
