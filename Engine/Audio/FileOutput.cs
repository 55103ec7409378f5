using VRLab.Bindings;
using VRLab.Bindings.OpenAl;
using VRLab.Core.Sound;

namespace VRLab.Audio;

/// <summary>Renders blocks on demand (ALC_SOFT_loopback) and writes them to a file.</summary>
internal sealed unsafe class FileOutput : IAudioOutput
{
    public const int SampleRateHertz = 48_000;

    private const int Channels = 2;
    private const int BlockFrames = 1024;

    private readonly OpenAlLibrary _al;
    private readonly OpenAlContext _context;
    private readonly WaveWriter _writer;
    private readonly short[] _block = new short[BlockFrames * Channels];
    private long _renderedFrames;

    public FileOutput(OpenAlLibrary al, string path)
    {
        _al = al;
        nint device = al.alcLoopbackOpenDeviceSOFT(null);
        if (device == 0)
        {
            throw new NativeCallException("alcLoopbackOpenDeviceSOFT", "no device", 0);
        }

        _context = new OpenAlContext(
            al,
            device,
            [
                OpenAlConstants.ALC_FORMAT_CHANNELS_SOFT, OpenAlConstants.ALC_STEREO_SOFT,
                OpenAlConstants.ALC_FORMAT_TYPE_SOFT, OpenAlConstants.ALC_SHORT_SOFT,
                OpenAlConstants.ALC_FREQUENCY, SampleRateHertz,
                OpenAlConstants.ALC_HRTF_SOFT, 1,
                OpenAlConstants.ALC_OUTPUT_LIMITER_SOFT, 1,
                0,
            ]);
        _writer = new WaveWriter(path, SampleRateHertz, Channels);
    }

    public bool HasHrtf => _context.HasHrtf;

    public void Advance(double simulationSeconds)
    {
        long target = (long)Math.Round(simulationSeconds * SampleRateHertz);
        while (_renderedFrames < target)
        {
            int frames = (int)Math.Min(BlockFrames, target - _renderedFrames);
            fixed (short* block = _block)
            {
                _al.alcRenderSamplesSOFT(_context.Device, block, frames);
            }

            _writer.Write(_block.AsSpan(0, frames * Channels));
            _renderedFrames += frames;
        }
    }

    public void Dispose()
    {
        _context.Dispose();
        _writer.Dispose();
    }
}
