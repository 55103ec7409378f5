using System.Diagnostics.CodeAnalysis;

namespace VRLab.Bindings.OpenAl;

/// <summary>OpenAL Soft's functions, as far as the mixer needs them; names and arguments as in its headers. Devices and contexts are bare pointers.</summary>
public sealed unsafe class OpenAlLibrary
{
    private readonly nint _library;

    private OpenAlLibrary(nint library)
    {
        _library = library;
        alcOpenDevice = (delegate* unmanaged<byte*, nint>)Export("alcOpenDevice");
        alcCloseDevice = (delegate* unmanaged<nint, byte>)Export("alcCloseDevice");
        alcCreateContext = (delegate* unmanaged<nint, int*, nint>)Export("alcCreateContext");
        alcMakeContextCurrent = (delegate* unmanaged<nint, byte>)Export("alcMakeContextCurrent");
        alcDestroyContext = (delegate* unmanaged<nint, void>)Export("alcDestroyContext");
        alcGetIntegerv = (delegate* unmanaged<nint, int, int, int*, void>)Export("alcGetIntegerv");
        alcLoopbackOpenDeviceSOFT = (delegate* unmanaged<byte*, nint>)Export("alcLoopbackOpenDeviceSOFT");
        alcRenderSamplesSOFT = (delegate* unmanaged<nint, void*, int, void>)Export("alcRenderSamplesSOFT");
        alGetError = (delegate* unmanaged<int>)Export("alGetError");
        alGenBuffers = (delegate* unmanaged<int, uint*, void>)Export("alGenBuffers");
        alDeleteBuffers = (delegate* unmanaged<int, uint*, void>)Export("alDeleteBuffers");
        alBufferData = (delegate* unmanaged<uint, int, void*, int, int, void>)Export("alBufferData");
        alGenSources = (delegate* unmanaged<int, uint*, void>)Export("alGenSources");
        alDeleteSources = (delegate* unmanaged<int, uint*, void>)Export("alDeleteSources");
        alSourcei = (delegate* unmanaged<uint, int, int, void>)Export("alSourcei");
        alSourcef = (delegate* unmanaged<uint, int, float, void>)Export("alSourcef");
        alSource3f = (delegate* unmanaged<uint, int, float, float, float, void>)Export("alSource3f");
        alGetSourcei = (delegate* unmanaged<uint, int, int*, void>)Export("alGetSourcei");
        alSourcePlay = (delegate* unmanaged<uint, void>)Export("alSourcePlay");
        alSourceStop = (delegate* unmanaged<uint, void>)Export("alSourceStop");
        alListener3f = (delegate* unmanaged<int, float, float, float, void>)Export("alListener3f");
        alListenerfv = (delegate* unmanaged<int, float*, void>)Export("alListenerfv");
        alDopplerFactor = (delegate* unmanaged<float, void>)Export("alDopplerFactor");
        alGenEffects = (delegate* unmanaged<int, uint*, void>)Export("alGenEffects");
        alDeleteEffects = (delegate* unmanaged<int, uint*, void>)Export("alDeleteEffects");
        alEffecti = (delegate* unmanaged<uint, int, int, void>)Export("alEffecti");
        alEffectf = (delegate* unmanaged<uint, int, float, void>)Export("alEffectf");
        alGenAuxiliaryEffectSlots = (delegate* unmanaged<int, uint*, void>)Export("alGenAuxiliaryEffectSlots");
        alDeleteAuxiliaryEffectSlots = (delegate* unmanaged<int, uint*, void>)Export("alDeleteAuxiliaryEffectSlots");
        alAuxiliaryEffectSloti = (delegate* unmanaged<uint, int, int, void>)Export("alAuxiliaryEffectSloti");
        alAuxiliaryEffectSlotf = (delegate* unmanaged<uint, int, float, void>)Export("alAuxiliaryEffectSlotf");
        alGenFilters = (delegate* unmanaged<int, uint*, void>)Export("alGenFilters");
        alDeleteFilters = (delegate* unmanaged<int, uint*, void>)Export("alDeleteFilters");
        alFilteri = (delegate* unmanaged<uint, int, int, void>)Export("alFilteri");
        alFilterf = (delegate* unmanaged<uint, int, float, void>)Export("alFilterf");
        alSource3i = (delegate* unmanaged<uint, int, int, int, int, void>)Export("alSource3i");
    }

    public readonly delegate* unmanaged<byte*, nint> alcOpenDevice;
    public readonly delegate* unmanaged<nint, byte> alcCloseDevice;
    public readonly delegate* unmanaged<nint, int*, nint> alcCreateContext;
    public readonly delegate* unmanaged<nint, byte> alcMakeContextCurrent;
    public readonly delegate* unmanaged<nint, void> alcDestroyContext;
    public readonly delegate* unmanaged<nint, int, int, int*, void> alcGetIntegerv;
    public readonly delegate* unmanaged<byte*, nint> alcLoopbackOpenDeviceSOFT;
    public readonly delegate* unmanaged<nint, void*, int, void> alcRenderSamplesSOFT;
    public readonly delegate* unmanaged<int> alGetError;
    public readonly delegate* unmanaged<int, uint*, void> alGenBuffers;
    public readonly delegate* unmanaged<int, uint*, void> alDeleteBuffers;
    public readonly delegate* unmanaged<uint, int, void*, int, int, void> alBufferData;
    public readonly delegate* unmanaged<int, uint*, void> alGenSources;
    public readonly delegate* unmanaged<int, uint*, void> alDeleteSources;
    public readonly delegate* unmanaged<uint, int, int, void> alSourcei;
    public readonly delegate* unmanaged<uint, int, float, void> alSourcef;
    public readonly delegate* unmanaged<uint, int, float, float, float, void> alSource3f;
    public readonly delegate* unmanaged<uint, int, int*, void> alGetSourcei;
    public readonly delegate* unmanaged<uint, void> alSourcePlay;
    public readonly delegate* unmanaged<uint, void> alSourceStop;
    public readonly delegate* unmanaged<int, float, float, float, void> alListener3f;
    public readonly delegate* unmanaged<int, float*, void> alListenerfv;
    public readonly delegate* unmanaged<float, void> alDopplerFactor;
    public readonly delegate* unmanaged<int, uint*, void> alGenEffects;
    public readonly delegate* unmanaged<int, uint*, void> alDeleteEffects;
    public readonly delegate* unmanaged<uint, int, int, void> alEffecti;
    public readonly delegate* unmanaged<uint, int, float, void> alEffectf;
    public readonly delegate* unmanaged<int, uint*, void> alGenAuxiliaryEffectSlots;
    public readonly delegate* unmanaged<int, uint*, void> alDeleteAuxiliaryEffectSlots;
    public readonly delegate* unmanaged<uint, int, int, void> alAuxiliaryEffectSloti;
    public readonly delegate* unmanaged<uint, int, float, void> alAuxiliaryEffectSlotf;
    public readonly delegate* unmanaged<int, uint*, void> alGenFilters;
    public readonly delegate* unmanaged<int, uint*, void> alDeleteFilters;
    public readonly delegate* unmanaged<uint, int, int, void> alFilteri;
    public readonly delegate* unmanaged<uint, int, float, void> alFilterf;
    public readonly delegate* unmanaged<uint, int, int, int, int, void> alSource3i;

    /// <returns>False where OpenAL Soft is not installed.</returns>
    public static bool TryOpen([NotNullWhen(true)] out OpenAlLibrary? library)
    {
        bool found = NativeLibraries.TryOpen(["libopenal.so.1"], ["soft_oal.dll", "OpenAL32.dll"], out nint handle)
            && NativeLibraries.Export(handle, "alcLoopbackOpenDeviceSOFT") != 0;
        library = found ? new OpenAlLibrary(handle) : null;
        return found;
    }

    private nint Export(string name)
    {
        nint address = NativeLibraries.Export(_library, name);
        return address != 0 ? address : throw new EntryPointNotFoundException($"OpenAL has no function {name}.");
    }
}
