using VRLab.Bindings;
using VRLab.Bindings.OpenAl;

namespace VRLab.Audio;

/// <summary>A device with a current context; closes both.</summary>
internal sealed unsafe class OpenAlContext : IDisposable
{
    private readonly OpenAlLibrary _al;
    private readonly nint _context;

    /// <param name="attributes">Pairs of attribute and value, ending in 0.</param>
    public OpenAlContext(OpenAlLibrary al, nint device, ReadOnlySpan<int> attributes)
    {
        _al = al;
        Device = device;
        fixed (int* first = attributes)
        {
            _context = al.alcCreateContext(device, first);
        }

        if (_context == 0 || al.alcMakeContextCurrent(_context) == 0)
        {
            al.alcCloseDevice(device);
            throw new NativeCallException("alcCreateContext", "no context", 0);
        }

        int hasHrtf;
        al.alcGetIntegerv(device, OpenAlConstants.ALC_HRTF_SOFT, 1, &hasHrtf);
        HasHrtf = hasHrtf != 0;
    }

    public nint Device { get; }

    public bool HasHrtf { get; }

    public void Dispose()
    {
        _al.alcMakeContextCurrent(0);
        _al.alcDestroyContext(_context);
        _al.alcCloseDevice(Device);
    }
}
