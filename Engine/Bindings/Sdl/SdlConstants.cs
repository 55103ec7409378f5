namespace VRLab.Bindings.Sdl;

/// <summary>Numbers of SDL 2's headers (SDL.h, SDL_video.h, SDL_events.h, SDL_mouse.h).</summary>
public static class SdlConstants
{
    public const uint InitVideo = 0x20;
    public const uint InitGameController = 0x2000;
    public const uint WindowResizable = 0x20;
    public const uint WindowVulkan = 0x10000000;
    public const uint WindowAllowHighDpi = 0x2000;
    public const int WindowPositionUndefined = 0x1FFF0000;
    public const byte ButtonLeft = 1;
    public const byte ButtonMiddle = 2;
    public const byte ButtonRight = 3;
}

public enum SdlEventType : uint
{
    None = 0,
    Quit = 0x100,
    Window = 0x200,
    KeyDown = 0x300,
    KeyUp = 0x301,
    MouseMotion = 0x400,
    MouseButtonDown = 0x401,
    MouseButtonUp = 0x402,
    MouseWheel = 0x403,
    ControllerAdded = 0x653,
    ControllerRemoved = 0x654,
}

public enum SdlWindowEvent : byte
{
    None = 0,
    SizeChanged = 6,
    Minimized = 7,
    Restored = 9,
    FocusGained = 12,
    FocusLost = 13,
    Close = 14,
}

/// <summary>Places on the keyboard, whatever is printed on them (SDL_scancode.h, after the USB HID usage tables).</summary>
public enum SdlScancode
{
    Unknown = 0,
    A = 4,
    C = 6,
    D = 7,
    E = 8,
    F = 9,
    G = 10,
    H = 11,
    M = 16,
    Q = 20,
    R = 21,
    S = 22,
    T = 23,
    W = 26,
    X = 27,
    Z = 29,

    /// <summary>The first of the row of figures; the others follow, 0 after 9.</summary>
    One = 30,
    Nine = 38,
    Escape = 41,
    Tab = 43,
    Space = 44,
    F9 = 66,
    F10 = 67,
    Right = 79,
    Left = 80,
    Down = 81,
    Up = 82,
    LeftShift = 225,
    RightShift = 229,

    /// <summary>One past the last scancode.</summary>
    Count = 512,
}

public enum SdlControllerAxis
{
    LeftX = 0,
    LeftY = 1,
    RightX = 2,
    RightY = 3,
    TriggerLeft = 4,
    TriggerRight = 5,
}

public enum SdlControllerButton
{
    A = 0,
    B = 1,
    X = 2,
    Y = 3,
    Back = 4,
    Start = 6,
    LeftStick = 7,
    RightStick = 8,
    LeftShoulder = 9,
    RightShoulder = 10,
    PadUp = 11,
    PadDown = 12,
    PadLeft = 13,
    PadRight = 14,
}
