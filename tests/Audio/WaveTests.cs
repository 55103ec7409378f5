using VRLab.Core;
using VRLab.Core.Sound;

namespace VRLab.Audio.Tests;

public sealed class WaveTests : AudioFixture
{
    [Test]
    public void AClipSurvivesTheFile()
    {
        var clip = new PcmClip(22_050, [0, 1, -1, short.MaxValue, short.MinValue]);
        string path = Path.Combine(Folder, "clip.wav");
        WaveWriter.Save(path, clip);
        PcmClip read = WaveReader.Decode(File.ReadAllBytes(path), path);
        Assert.That(read.SampleRateHertz, Is.EqualTo(22_050));
        Assert.That(read.Samples, Is.EqualTo(clip.Samples));
    }

    [Test]
    public void AFileStaysReadableWithoutItsEnd()
    {
        string path = Path.Combine(Folder, "killed.wav");
        using var writer = new WaveWriter(path, 1000, 1);
        writer.Write(new short[1500]);
        using var copy = new MemoryStream();
        using (var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite))
        {
            file.CopyTo(copy);
        }

        Assert.That(WaveReader.Decode(copy.ToArray(), path).Samples, Has.Length.EqualTo(1500));
    }

    [Test]
    public void ChannelsAreReadApartOrMixed()
    {
        string path = Path.Combine(Folder, "stereo.wav");
        using (var writer = new WaveWriter(path, 48_000, 2))
        {
            writer.Write([10, 30, -10, -30, 7]);
        }

        byte[] bytes = File.ReadAllBytes(path);
        PcmClip[] ears = WaveReader.DecodeChannels(bytes, path);
        Assert.That(ears.Select(ear => ear.SampleRateHertz), Is.EqualTo(new[] { 48_000, 48_000 }));
        Assert.That((ears[0].Samples, ears[1].Samples), Is.EqualTo((new short[] { 10, -10 }, new short[] { 30, -30 })).Using<(short[], short[])>((one, other) => one.Item1.SequenceEqual(other.Item1) && one.Item2.SequenceEqual(other.Item2)));
        Assert.That(WaveReader.Decode(bytes, path).Samples, Is.EqualTo(new short[] { 20, -20 }));
    }

    [Test]
    public void APipesUnknownLengthMeansToTheEnd()
    {
        string path = Path.Combine(Folder, "clip.wav");
        WaveWriter.Save(path, new PcmClip(22_050, new short[100]));
        byte[] bytes = File.ReadAllBytes(path);
        bytes.AsSpan(40, 4).Fill(0xff);
        Assert.That(WaveReader.Decode(bytes, path).Samples, Has.Length.EqualTo(100));
    }

    [Test]
    public void WhatIsNoSoundIsAProblemThatNamesTheFile() => Assert.That(
        () => WaveReader.Decode("not a sound at all"u8, "report.html"),
        Throws.TypeOf<ProblemException>().With.Message.Contains("report.html"));
}
