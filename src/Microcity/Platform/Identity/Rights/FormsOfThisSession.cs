using Microsoft.AspNetCore.Antiforgery;

namespace Microcity.Platform;

/// <summary>Ties a form's token to the city and the session it was shown in (T4, T28).</summary>
internal sealed class FormsOfThisSession : IAntiforgeryAdditionalDataProvider
{
    public string GetAdditionalData(HttpContext context)
    {
        var (city, visitor) = (context.RequestServices.GetRequiredService<CityContext>(), context.RequestServices.GetRequiredService<Visitor>());
        return $"{(city.Chosen ? city.City.Id : Guid.Empty):N}{visitor.SessionId ?? Guid.Empty:N}";
    }

    public bool ValidateAdditionalData(HttpContext context, string additionalData) => additionalData == GetAdditionalData(context);
}
