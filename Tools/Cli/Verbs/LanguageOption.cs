using System.CommandLine;
using System.CommandLine.Parsing;
using VRLab.Core;

namespace VRLab.Cli;

/// <summary>The option <c>--lang</c>, which every verb that shows text has. Without it the system's language decides.</summary>
internal static class LanguageOption
{
    public static Option<Language?> Create() => new("--lang")
    {
        Description = "Language of texts: zh-CN or en. Without it, the language of this system.",
        HelpName = "zh-CN|en",
        CustomParser = Parse,
    };

    public static Language GetLanguage(this ParseResult parsed, Option<Language?> option) => parsed.GetValue(option) ?? OfSystem();

    private static Language OfSystem()
    {
        string? tag = new[] { "LC_ALL", "LC_MESSAGES", "LANG" }.Select(Environment.GetEnvironmentVariable).FirstOrDefault(value => !string.IsNullOrEmpty(value));
        return tag is not null && Languages.TryParse(tag, out Language language) ? language : Language.English;
    }

    private static Language? Parse(ArgumentResult argument)
    {
        string tag = argument.Tokens.Count > 0 ? argument.Tokens[0].Value : "";
        if (!Languages.TryParse(tag, out Language language))
        {
            argument.AddError($"--lang '{tag}' is not a language of this program; use zh-CN or en.");
        }

        return language;
    }
}
