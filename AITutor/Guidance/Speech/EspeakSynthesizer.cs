using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using VRLab.Core;
using VRLab.Core.Sound;

namespace VRLab.Tutor.Speech;

/// <summary>
/// Speech by eSpeak NG, run as a program of its own (its license asks for that). Chinese is handed over as syllables with tones, because
/// its voice for characters misreads them.
/// </summary>
/// <param name="program">Name or path of the program.</param>
/// <param name="wordsPerMinute">Speaking rate.</param>
public sealed class EspeakSynthesizer(string program = "espeak-ng", int wordsPerMinute = 160) : ISpeechSynthesizer
{
    private const int LargestTextLength = 2000;
    private const int TimeoutMilliseconds = 20_000;

    public string Version => string.Create(CultureInfo.InvariantCulture, $"espeak-ng {wordsPerMinute} 1");

    /// <summary>Whether the program can be run; the doctor asks.</summary>
    public static bool IsAvailable(string program = "espeak-ng")
    {
        try
        {
            using Process? process = Process.Start(new ProcessStartInfo(program, ["--version"]) { RedirectStandardOutput = true, RedirectStandardError = true });
            return process is not null && process.WaitForExit(TimeoutMilliseconds) && process.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }

    public PcmClip Synthesize(string text, Language language)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > LargestTextLength)
        {
            throw ProblemException.BadInput($"A text to speak has {text.Length} characters: '{text[..40]}…'.", $"Keep it below {LargestTextLength}.");
        }

        (string voice, string spoken) = language == Language.Chinese ? ("cmn-latn-pinyin", PinyinText.Convert(text)) : ("en-us", text);
        byte[] wave = Run(voice, spoken);
        return Silence.Trim(WaveReader.Decode(wave, $"The speech of {program}"));
    }

    private byte[] Run(string voice, string text)
    {
        using Process process = Start(voice);
        // Both pipes at once: the program writes sound before it has read all text.
        Task<string> errors = process.StandardError.ReadToEndAsync();
        Task writing = Task.Run(() =>
        {
            process.StandardInput.Write(text);
            process.StandardInput.Close();
        });
        using var output = new MemoryStream();
        process.StandardOutput.BaseStream.CopyTo(output);
        writing.GetAwaiter().GetResult();
        if (!process.WaitForExit(TimeoutMilliseconds))
        {
            process.Kill();
            throw Failed($"it did not end within {TimeoutMilliseconds / 1000} s");
        }

        return process.ExitCode == 0 && output.Length > 0 ? output.ToArray() : throw Failed(errors.GetAwaiter().GetResult().Trim());
    }

    private Process Start(string voice)
    {
        string[] arguments = ["-v", voice, "-s", wordsPerMinute.ToString(CultureInfo.InvariantCulture), "-b", "1", "--stdin", "--stdout"];
        try
        {
            return Process.Start(new ProcessStartInfo(program, arguments)
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            })!;
        }
        catch (Win32Exception exception)
        {
            throw ProblemException.EnvironmentLacking(
                $"The speech program {program} is missing.", "Install it: apt-get install espeak-ng (Windows: github.com/espeak-ng). Captions are shown without it.", exception);
        }
    }

    private ProblemException Failed(string reason) =>
        ProblemException.EnvironmentLacking($"The speech program {program} failed: {reason}.", "Try: espeak-ng -v en-us test");
}
