using VRLab.Core;

namespace VRLab.Xr.Window;

/// <summary>How to play at a desk, for the caption that H shows.</summary>
public static class WindowHelp
{
    public static IReadOnlyList<LocalizedText> Lines { get; } =
    [
        new("W A S D 行走,按住右键或用方向键转头", "W A S D walk; hold the right button, or arrow keys, to look"),
        new("鼠标移动手,左键按住为抓取", "the mouse moves the hand; hold the left button to grab"),
        new("抓住手轮后用滚轮、Q、E 或绕中心拖动来转动;Shift 加滚轮推远、拉近", "holding a handwheel, turn it by wheel, Q, E or dragging around its middle; Shift and wheel push and pull"),
        new("空格或 F 用指尖按下;中键或 T 使用手中的工具", "Space or F press with the fingertip; middle button or T use the held tool"),
        new("按住 R 手到头部(戴护目镜),按住 G 手到另一只手(戴手套),然后松开左键", "hold R: hand to the head (goggles), hold G: to the other hand (glove); then let go of the left button"),
        new("Tab 换手,C 朝向正前,M 菜单与设置,H 显示或隐藏帮助,Esc 退出", "Tab switch hands, C face forward, M menu and settings, H show or hide this help, Esc leave"),
        new("数字键 1 到 9 说出菜单“说话”页里的句子", "1 to 9 say the phrases of the menu's page Say"),
        new("手柄:左摇杆行走,右摇杆转头,右扳机抓取,左扳机使用,A 按下,肩键转腕,B 头部,X 另一只手,Y 换手", "gamepad: left stick walks, right stick looks, right trigger grabs, left trigger uses, A presses, shoulders turn the wrist, B head, X other hand, Y switch hands"),
    ];
}
