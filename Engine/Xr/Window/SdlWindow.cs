using VRLab.Bindings;
using VRLab.Bindings.Sdl;
using VRLab.Bindings.Vulkan;
using VRLab.Core;

namespace VRLab.Xr.Window;

/// <summary>A window on the desktop that Vulkan can draw into. For the thread that created it.</summary>
internal sealed unsafe class SdlWindow : IDisposable
{
    private readonly nint _window;

    private SdlWindow(SdlCommands sdl, nint window)
    {
        Sdl = sdl;
        _window = window;
        InstanceExtensions = ReadInstanceExtensions();
    }

    public SdlCommands Sdl { get; }

    public string VideoDriver => NativeText.Read(Sdl.SDL_GetCurrentVideoDriver());

    /// <summary>What a Vulkan instance needs to draw into this window.</summary>
    public IReadOnlyList<string> InstanceExtensions { get; }

    /// <summary>In the units of the mouse's coordinates.</summary>
    public (int Width, int Height) Size
    {
        get
        {
            int width;
            int height;
            Sdl.SDL_GetWindowSize(_window, &width, &height);
            return (Math.Max(width, 1), Math.Max(height, 1));
        }
    }

    /// <summary>In pixels; 0 while the window is minimized.</summary>
    public (uint Width, uint Height) DrawableSize
    {
        get
        {
            int width;
            int height;
            Sdl.SDL_Vulkan_GetDrawableSize(_window, &width, &height);
            return ((uint)Math.Max(width, 0), (uint)Math.Max(height, 0));
        }
    }

    /// <exception cref="ProblemException">No SDL 2, or no display.</exception>
    public static SdlWindow Open(string title, int width, int height)
    {
        SdlCommands sdl = SdlCommands.TryLoad() ?? throw ProblemException.EnvironmentLacking(
            "SDL 2 is not installed, which the desktop window needs.", "Install it: apt-get install libsdl2-2.0-0. Or run with --headset none.");
        if (sdl.SDL_Init(SdlConstants.InitVideo | SdlConstants.InitGameController) != 0)
        {
            throw NoDisplay(sdl);
        }

        using NativeStrings name = new(title);
        const uint Flags = SdlConstants.WindowVulkan | SdlConstants.WindowResizable | SdlConstants.WindowAllowHighDpi;
        nint window = sdl.SDL_CreateWindow(name[0], SdlConstants.WindowPositionUndefined, SdlConstants.WindowPositionUndefined, width, height, Flags);
        if (window == 0)
        {
            ProblemException problem = NoDisplay(sdl);
            sdl.SDL_Quit();
            throw problem;
        }

        return new SdlWindow(sdl, window);
    }

    public VkSurfaceKHR CreateSurface(VkInstance instance)
    {
        VkSurfaceKHR surface;
        return Sdl.SDL_Vulkan_CreateSurface(_window, instance, &surface) != 0 ? surface : throw NoDisplay(Sdl);
    }

    public void Dispose()
    {
        Sdl.SDL_DestroyWindow(_window);
        Sdl.SDL_Quit();
    }

    private static ProblemException NoDisplay(SdlCommands sdl) => ProblemException.EnvironmentLacking(
        $"No window can be opened here: {sdl.Error()}.",
        "Run on a machine with a desktop (or under xvfb-run) and a Vulkan driver (apt-get install mesa-vulkan-drivers), or run with --headset none.");

    private string[] ReadInstanceExtensions()
    {
        uint count;
        if (Sdl.SDL_Vulkan_GetInstanceExtensions(_window, &count, null) == 0)
        {
            throw NoDisplay(Sdl);
        }

        byte** names = stackalloc byte*[(int)count];
        if (Sdl.SDL_Vulkan_GetInstanceExtensions(_window, &count, names) == 0)
        {
            throw NoDisplay(Sdl);
        }

        string[] extensions = new string[count];
        for (int i = 0; i < count; i++)
        {
            extensions[i] = NativeText.Read(names[i]);
        }

        return extensions;
    }
}
