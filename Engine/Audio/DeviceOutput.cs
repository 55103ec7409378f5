using System.Diagnostics.CodeAnalysis;
using VRLab.Bindings.OpenAl;
using VRLab.Core;

namespace VRLab.Audio;

/// <summary>The machine's default device; it runs in real time by itself.</summary>
internal sealed unsafe class DeviceOutput : IAudioOutput
{
    private readonly OpenAlContext _context;

    public DeviceOutput(OpenAlLibrary al)
        : this(al, al.alcOpenDevice(null))
    {
    }

    private DeviceOutput(OpenAlLibrary al, nint device)
    {
        if (device == 0)
        {
            throw ProblemException.EnvironmentLacking("There is no sound device.", "Connect one, or let the sound be written to a file.");
        }

        _context = new OpenAlContext(al, device, [OpenAlConstants.ALC_HRTF_SOFT, 1, OpenAlConstants.ALC_OUTPUT_LIMITER_SOFT, 1, 0]);
    }

    public bool HasHrtf => _context.HasHrtf;

    public static bool TryOpen(OpenAlLibrary al, [NotNullWhen(true)] out DeviceOutput? output)
    {
        nint device = al.alcOpenDevice(null);
        output = device == 0 ? null : new DeviceOutput(al, device);
        return output is not null;
    }

    public void Advance(double simulationSeconds)
    {
    }

    public void Dispose() => _context.Dispose();
}
