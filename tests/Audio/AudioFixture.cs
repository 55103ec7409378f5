using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace VRLab.Audio.Tests;

/// <summary>Renders sound into a file and reads the stereo samples back.</summary>
public abstract class AudioFixture
{
    protected string Folder { get; private set; } = null!;

    [SetUp]
    public void MakeFolder() => Folder = Directory.CreateTempSubdirectory("vrlab-audio").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(Folder, recursive: true);

    protected (short[] Left, short[] Right) Render(Action<AudioMixer> play)
    {
        ArgumentNullException.ThrowIfNull(play);
        string path = Path.Combine(Folder, "speech.wav");
        using (AudioMixer mixer = AudioMixer.IntoFile(path))
        {
            play(mixer);
        }

        byte[] bytes = File.ReadAllBytes(path);
        Assert.That(BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(40)), Is.EqualTo(bytes.Length - 44));
        short[] samples = MemoryMarshal.Cast<byte, short>(bytes.AsSpan(44)).ToArray();
        return ([.. samples.Where((_, i) => i % 2 == 0)], [.. samples.Where((_, i) => i % 2 == 1)]);
    }

    protected static double Loudness(IEnumerable<short> samples) => Math.Sqrt(samples.Average(sample => (double)sample * sample));
}
