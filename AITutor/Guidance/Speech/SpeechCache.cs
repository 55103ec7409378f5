using System.Security.Cryptography;
using System.Text;
using VRLab.Core;
using VRLab.Core.Sound;

namespace VRLab.Tutor.Speech;

/// <summary>Speaks each text once: keeps clips in memory and, where a folder is given, on disk between runs. Safe from several threads.</summary>
/// <param name="folder">Kept wav files, named by hash of voice and text; null keeps none.</param>
public sealed class SpeechCache(ISpeechSynthesizer synthesizer, string? folder = null) : ISpeechSynthesizer
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, PcmClip> _clips = new(StringComparer.Ordinal);

    public string Version => synthesizer.Version;

    public PcmClip Synthesize(string text, Language language)
    {
        string key = Key(text, language);
        lock (_lock)
        {
            if (!_clips.TryGetValue(key, out PcmClip? clip))
            {
                clip = Load(key) ?? Make(key, text, language);
                _clips[key] = clip;
            }

            return clip;
        }
    }

    /// <summary>Speaks texts ahead of time, so that the frame loop never waits for it. Run it on a thread of its own.</summary>
    public void Prepare(IEnumerable<string> texts, Language language, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(texts);
        foreach (string text in texts)
        {
            if (cancellation.IsCancellationRequested)
            {
                return;
            }

            Synthesize(text, language);
        }
    }

    private string Key(string text, Language language) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Version}\n{language.Tag()}\n{text}")))[..32];

    private PcmClip? Load(string key)
    {
        string? path = folder is null ? null : Path.Combine(folder, $"{key}.wav");
        return path is not null && File.Exists(path) ? WaveReader.Decode(File.ReadAllBytes(path), path) : null;
    }

    private PcmClip Make(string key, string text, Language language)
    {
        PcmClip clip = synthesizer.Synthesize(text, language);
        if (folder is not null)
        {
            Directory.CreateDirectory(folder);
            // Written beside and moved, so that a program that is killed leaves no half file.
            string temporary = Path.Combine(folder, $"{key}.{Environment.ProcessId}.part");
            WaveWriter.Save(temporary, clip);
            File.Move(temporary, Path.Combine(folder, $"{key}.wav"), overwrite: true);
        }

        return clip;
    }
}
