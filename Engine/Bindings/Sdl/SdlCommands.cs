using VRLab.Bindings.Vulkan;

namespace VRLab.Bindings.Sdl;

/// <summary>SDL 2: window, keyboard, mouse, gamepads. Video functions belong on the thread that initialized them.</summary>
public sealed unsafe class SdlCommands
{
    public readonly delegate* unmanaged<uint, int> SDL_Init;
    public readonly delegate* unmanaged<void> SDL_Quit;
    public readonly delegate* unmanaged<byte*> SDL_GetError;
    public readonly delegate* unmanaged<byte*, int, int, int, int, uint, nint> SDL_CreateWindow;
    public readonly delegate* unmanaged<nint, void> SDL_DestroyWindow;
    public readonly delegate* unmanaged<nint, byte*, void> SDL_SetWindowTitle;
    public readonly delegate* unmanaged<nint, int*, int*, void> SDL_GetWindowSize;
    public readonly delegate* unmanaged<byte*> SDL_GetCurrentVideoDriver;
    public readonly delegate* unmanaged<nint, uint*, byte**, int> SDL_Vulkan_GetInstanceExtensions;
    public readonly delegate* unmanaged<nint, VkInstance, VkSurfaceKHR*, int> SDL_Vulkan_CreateSurface;
    public readonly delegate* unmanaged<nint, int*, int*, void> SDL_Vulkan_GetDrawableSize;
    public readonly delegate* unmanaged<SdlEvent*, int> SDL_PollEvent;
    public readonly delegate* unmanaged<int, int> SDL_SetRelativeMouseMode;
    public readonly delegate* unmanaged<int, nint> SDL_GameControllerOpen;
    public readonly delegate* unmanaged<nint, void> SDL_GameControllerClose;
    public readonly delegate* unmanaged<nint, SdlControllerAxis, short> SDL_GameControllerGetAxis;
    public readonly delegate* unmanaged<nint, SdlControllerButton, byte> SDL_GameControllerGetButton;
    public readonly delegate* unmanaged<nint, ushort, ushort, uint, int> SDL_GameControllerRumble;

    private SdlCommands(nint library)
    {
        SDL_Init = (delegate* unmanaged<uint, int>)Address(library, nameof(SDL_Init));
        SDL_Quit = (delegate* unmanaged<void>)Address(library, nameof(SDL_Quit));
        SDL_GetError = (delegate* unmanaged<byte*>)Address(library, nameof(SDL_GetError));
        SDL_CreateWindow = (delegate* unmanaged<byte*, int, int, int, int, uint, nint>)Address(library, nameof(SDL_CreateWindow));
        SDL_DestroyWindow = (delegate* unmanaged<nint, void>)Address(library, nameof(SDL_DestroyWindow));
        SDL_SetWindowTitle = (delegate* unmanaged<nint, byte*, void>)Address(library, nameof(SDL_SetWindowTitle));
        SDL_GetWindowSize = (delegate* unmanaged<nint, int*, int*, void>)Address(library, nameof(SDL_GetWindowSize));
        SDL_GetCurrentVideoDriver = (delegate* unmanaged<byte*>)Address(library, nameof(SDL_GetCurrentVideoDriver));
        SDL_Vulkan_GetInstanceExtensions = (delegate* unmanaged<nint, uint*, byte**, int>)Address(library, nameof(SDL_Vulkan_GetInstanceExtensions));
        SDL_Vulkan_CreateSurface = (delegate* unmanaged<nint, VkInstance, VkSurfaceKHR*, int>)Address(library, nameof(SDL_Vulkan_CreateSurface));
        SDL_Vulkan_GetDrawableSize = (delegate* unmanaged<nint, int*, int*, void>)Address(library, nameof(SDL_Vulkan_GetDrawableSize));
        SDL_PollEvent = (delegate* unmanaged<SdlEvent*, int>)Address(library, nameof(SDL_PollEvent));
        SDL_SetRelativeMouseMode = (delegate* unmanaged<int, int>)Address(library, nameof(SDL_SetRelativeMouseMode));
        SDL_GameControllerOpen = (delegate* unmanaged<int, nint>)Address(library, nameof(SDL_GameControllerOpen));
        SDL_GameControllerClose = (delegate* unmanaged<nint, void>)Address(library, nameof(SDL_GameControllerClose));
        SDL_GameControllerGetAxis = (delegate* unmanaged<nint, SdlControllerAxis, short>)Address(library, nameof(SDL_GameControllerGetAxis));
        SDL_GameControllerGetButton = (delegate* unmanaged<nint, SdlControllerButton, byte>)Address(library, nameof(SDL_GameControllerGetButton));
        SDL_GameControllerRumble = (delegate* unmanaged<nint, ushort, ushort, uint, int>)Address(library, nameof(SDL_GameControllerRumble));
    }

    /// <returns>Null where SDL 2 is not installed, or is older than 2.0.9.</returns>
    public static SdlCommands? TryLoad()
    {
        bool found = NativeLibraries.TryOpen(["libSDL2-2.0.so.0", "libSDL2.so"], ["SDL2.dll"], out nint library);
        return found && NativeLibraries.Export(library, nameof(SDL_GameControllerRumble)) != 0 ? new SdlCommands(library) : null;
    }

    /// <summary>What SDL says about the last call that failed.</summary>
    public string Error() => NativeText.Read(SDL_GetError());

    private static nint Address(nint library, string name)
    {
        nint address = NativeLibraries.Export(library, name);
        return address != 0 ? address : throw new EntryPointNotFoundException($"SDL 2 has no function {name}.");
    }
}
